package org.ceph4j.image;

import java.util.Arrays;
import org.ceph4j.landmark.ImageSize;

/**
 * Sampling by a triangle as wide as two pixels of the smaller image, with half-pixel centres, as
 * TensorFlow's {@code ScaleAndTranslate} does it, in its 32-bit float arithmetic: rows first, then
 * columns. At the border the weights inside of the image are made to add up to 1.
 */
final class Antialias {
  private Antialias() {}

  /** The image at another size. */
  static GrayImage resize(GrayImage image, ImageSize to) {
    return sample(image, to, to);
  }

  /** The image at its own size, as smooth as {@link #resize} makes it. */
  static GrayImage smooth(GrayImage image, ImageSize to) {
    return sample(image, image.size(), to);
  }

  /** Samples at the places of one size with the triangle of another. */
  private static GrayImage sample(GrayImage image, ImageSize places, ImageSize triangle) {
    ImageSize from = image.size();
    Axis rows = new Axis(from.height(), places.height(), triangle.height());
    Axis columns = new Axis(from.width(), places.width(), triangle.width());
    float[] levels = new float[places.pixels()];
    float[] row = new float[from.width()];
    for (int y = 0; y < places.height(); y++) {
      rows.mixRows(image, y, row);
      for (int x = 0; x < places.width(); x++) {
        levels[y * places.width() + x] = columns.mix(row, x);
      }
    }
    return new GrayImage(places, image.white(), levels);
  }

  /** For each place along one axis, the old pixels that count and by how much. */
  private static final class Axis {
    private final int[] first;
    private final float[][] weights;

    Axis(int from, int places, int triangle) {
      first = new int[places];
      weights = new float[places][];
      float scale = from / (float) places;
      float reach = Math.max(from / (float) triangle, 1);
      for (int i = 0; i < places; i++) {
        float centre = (i + 0.5f) * scale;
        first[i] = Math.max((int) Math.ceil(centre - reach - 0.5f), 0);
        int last = Math.min((int) Math.floor(centre + reach - 0.5f), from - 1);
        weights[i] = weights(first[i], last, centre, reach);
      }
    }

    private static float[] weights(int first, int last, float centre, float reach) {
      float[] weights = new float[last - first + 1];
      float sum = 0;
      for (int i = 0; i < weights.length; i++) {
        float distance = Math.abs(first + i + 0.5f - centre) * (1 / reach);
        weights[i] = Math.max(0, 1 - distance);
        sum += weights[i];
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= 1 / sum;
      }
      return weights;
    }

    /** Writes the weighted sum of the image's rows. */
    void mixRows(GrayImage image, int place, float[] row) {
      Arrays.fill(row, 0);
      float[] levels = image.levels();
      for (int i = 0; i < weights[place].length; i++) {
        float weight = weights[place][i];
        int start = (first[place] + i) * row.length;
        for (int x = 0; x < row.length; x++) {
          row[x] += weight * levels[start + x];
        }
      }
    }

    float mix(float[] row, int place) {
      float sum = 0;
      for (int i = 0; i < weights[place].length; i++) {
        sum += weights[place][i] * row[first[place] + i];
      }
      return sum;
    }
  }
}
