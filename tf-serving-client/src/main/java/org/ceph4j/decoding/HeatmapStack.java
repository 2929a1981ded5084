package org.ceph4j.decoding;

import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;

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

  /**
   * The sum of one map's values above 0 at the pixels that are no further from a point.
   *
   * @param centre in px of the map
   * @param radius in px of the map
   */
  public double massWithin(double radius, Point centre, int landmark) {
    int top = (int) Math.max(0, Math.ceil(centre.y() - radius));
    int bottom = (int) Math.min(size.height() - 1, Math.floor(centre.y() + radius));
    int left = (int) Math.max(0, Math.ceil(centre.x() - radius));
    int right = (int) Math.min(size.width() - 1, Math.floor(centre.x() + radius));
    double mass = 0;
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double x = column - centre.x();
        double y = row - centre.y();
        float value = at(row * size.width() + column, landmark);
        if (value > 0 && x * x + y * y <= radius * radius) {
          mass += value;
        }
      }
    }
    return mass;
  }
}
