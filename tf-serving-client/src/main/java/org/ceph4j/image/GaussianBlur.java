package org.ceph4j.image;

import java.util.Arrays;
import org.ceph4j.landmark.ImageSize;

/** A Gaussian blur in place; beyond the border the nearest value repeats. */
public final class GaussianBlur {
  /** Narrower blurs change nothing that one sees. */
  private static final double LEAST_SIGMA = 0.3;

  private GaussianBlur() {}

  /**
   * Blurs an image.
   *
   * @param values {@code [height, width]}, row-major; overwritten
   * @param sigma of the Gaussian in px, cut off at 2.5 of it; below 0.3 px nothing is done
   */
  public static void blur(float[] values, ImageSize size, double sigma) {
    if (sigma < LEAST_SIGMA) {
      return;
    }
    float[] kernel = kernel(sigma);
    float[] along = new float[values.length];
    for (int row = 0; row < size.height(); row++) {
      blurRow(values, along, row * size.width(), size.width(), kernel);
    }
    for (int row = 0; row < size.height(); row++) {
      mixRows(along, values, row, size, kernel);
    }
  }

  private static float[] kernel(double sigma) {
    int reach = (int) Math.ceil(2.5 * sigma);
    double[] weights = new double[2 * reach + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double offset = (i - reach) / sigma;
      weights[i] = Math.exp(-0.5 * offset * offset);
      sum += weights[i];
    }
    float[] kernel = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      kernel[i] = (float) (weights[i] / sum);
    }
    return kernel;
  }

  private static void blurRow(float[] from, float[] to, int start, int width, float[] kernel) {
    int reach = kernel.length / 2;
    float[] padded = new float[width + 2 * reach];
    for (int i = 0; i < padded.length; i++) {
      padded[i] = from[start + Math.max(0, Math.min(i - reach, width - 1))];
    }
    for (int k = 0; k < kernel.length; k++) {
      float weight = kernel[k];
      for (int x = 0; x < width; x++) {
        to[start + x] += weight * padded[x + k];
      }
    }
  }

  private static void mixRows(float[] from, float[] to, int row, ImageSize size, float[] kernel) {
    int reach = kernel.length / 2;
    int width = size.width();
    int start = row * width;
    Arrays.fill(to, start, start + width, 0);
    for (int k = 0; k < kernel.length; k++) {
      float weight = kernel[k];
      int source = Math.max(0, Math.min(row + k - reach, size.height() - 1)) * width;
      for (int x = 0; x < width; x++) {
        to[start + x] += weight * from[source + x];
      }
    }
  }
}
