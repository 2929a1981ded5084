package org.ceph4j.image;

import org.ceph4j.landmark.ImageSize;

/**
 * Bilinear resizing with half-pixel centres and without antialiasing, as TensorFlow's {@code
 * tf.image.resize} does it, in its 32-bit float arithmetic.
 *
 * <p>{@link org.ceph4j.landmark.PixelMapping#HALF_PIXEL} maps points the same way.
 */
public final class Resize {
  private Resize() {}

  /** The image at another size; the level of white stays. */
  public static GrayImage bilinear(GrayImage image, ImageSize to) {
    ImageSize from = image.size();
    Axis rows = Axis.of(from.height(), to.height());
    Axis columns = Axis.of(from.width(), to.width());
    float[] levels = image.levels();
    float[] resized = new float[to.pixels()];
    int next = 0;
    for (int row = 0; row < to.height(); row++) {
      int upper = rows.lower[row] * from.width();
      int lower = rows.upper[row] * from.width();
      for (int column = 0; column < to.width(); column++) {
        int left = columns.lower[column];
        int right = columns.upper[column];
        float part = columns.part[column];
        float top = between(levels[upper + left], levels[upper + right], part);
        float bottom = between(levels[lower + left], levels[lower + right], part);
        resized[next++] = between(top, bottom, rows.part[row]);
      }
    }
    return new GrayImage(to, image.white(), resized);
  }

  private static float between(float first, float second, float part) {
    return first + (second - first) * part;
  }

  /**
   * Where along one axis each new pixel lies.
   *
   * @param lower index of the old pixel at or before it
   * @param upper index of the old pixel at or after it
   * @param part how far it is from the first to the second, in [0, 1)
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
  private record Axis(int[] lower, int[] upper, float[] part) {
    static Axis of(int from, int to) {
      Axis axis = new Axis(new int[to], new int[to], new float[to]);
      float scale = from / (float) to;
      for (int i = 0; i < to; i++) {
        float place = (i + 0.5f) * scale - 0.5f;
        float floor = (float) Math.floor(place);
        axis.lower[i] = Math.max((int) floor, 0);
        axis.upper[i] = Math.min((int) Math.ceil(place), from - 1);
        axis.part[i] = place - floor;
      }
      return axis;
    }
  }
}
