package org.ceph4j.decoding;

import org.ceph4j.landmark.ImageSize;

/**
 * The heatmaps of one image: a window on an array {@code [batch, height, width, landmarks]}.
 *
 * @param values of the whole batch, not copied
 * @param image which image of the batch
 * @param size height and width of the maps
 * @param landmarks the number of maps
 */
public record HeatmapStack(float[] values, int image, ImageSize size, int landmarks) {
  public HeatmapStack {
    int needed = (image + 1) * size.pixels() * landmarks;
    if (image < 0 || values.length < needed) {
      throw new IllegalArgumentException(
          "image "
              + image
              + " with "
              + landmarks
              + " maps of "
              + size
              + " needs at least "
              + needed
              + " values, got "
              + values.length);
    }
  }

  /** The value of one map at a pixel, counted row by row. */
  float at(int pixel, int landmark) {
    return values[(image * size.pixels() + pixel) * landmarks + landmark];
  }
}
