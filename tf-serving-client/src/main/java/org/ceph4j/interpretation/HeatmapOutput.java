package org.ceph4j.interpretation;

import org.ceph4j.bundle.Confidence;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.savedmodel.Array;

/**
 * A heatmap for each landmark, of any size; its px and those of the image relate as the two sizes
 * do.
 *
 * @param name of the output
 * @param layout of the heatmaps
 * @param decoding how a heatmap becomes a point
 * @param confidence how a heatmap tells how sure the model is
 */
public record HeatmapOutput(String name, Layout layout, Decoding decoding, Confidence confidence)
    implements LandmarkOutput {
  /**
   * The heatmaps as this project lays them out.
   *
   * @param output of the model
   * @return {@code [batch, height, width, landmarks]}
   */
  public Array channelsLast(Array output) {
    if (layout == Layout.NHWC) {
      return output;
    }
    int[] shape = output.shape();
    int maps = shape[1];
    int pixels = shape[2] * shape[3];
    float[] from = output.floats();
    float[] to = new float[from.length];
    for (int image = 0; image < shape[0]; image++) {
      int start = image * maps * pixels;
      for (int map = 0; map < maps; map++) {
        for (int pixel = 0; pixel < pixels; pixel++) {
          to[start + pixel * maps + map] = from[start + map * pixels + pixel];
        }
      }
    }
    return Array.of(to, shape[0], shape[2], shape[3], maps);
  }
}
