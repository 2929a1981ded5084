package org.ceph4j.decoding;

import java.util.Arrays;

/**
 * The maximum of each map and where it is, and its mass, found in one pass: the maps lie
 * interleaved in memory, so a pass for each would read all of it each time.
 */
final class Peaks {
  private final float[] height;
  private final int[] firstPixel;
  private final int[] ties;
  private final long[] rowSum;
  private final long[] columnSum;
  private final double[] mass;

  private Peaks(int landmarks) {
    height = new float[landmarks];
    Arrays.fill(height, Float.NEGATIVE_INFINITY);
    firstPixel = new int[landmarks];
    ties = new int[landmarks];
    rowSum = new long[landmarks];
    columnSum = new long[landmarks];
    mass = new double[landmarks];
  }

  /** The peaks of all maps of an image. */
  static Peaks of(HeatmapStack maps) {
    Peaks peaks = new Peaks(maps.landmarks());
    int width = maps.size().width();
    for (int pixel = 0; pixel < maps.size().pixels(); pixel++) {
      for (int landmark = 0; landmark < maps.landmarks(); landmark++) {
        float value = maps.at(pixel, landmark);
        if (value >= peaks.height[landmark]) {
          peaks.add(landmark, value, pixel, width);
        }
        if (value > 0) {
          peaks.mass[landmark] += value;
        }
      }
    }
    return peaks;
  }

  private void add(int landmark, float value, int pixel, int width) {
    if (value > height[landmark]) {
      height[landmark] = value;
      firstPixel[landmark] = pixel;
      ties[landmark] = 0;
      rowSum[landmark] = 0;
      columnSum[landmark] = 0;
    }
    ties[landmark]++;
    rowSum[landmark] += pixel / width;
    columnSum[landmark] += pixel % width;
  }

  /** The highest value of a map. */
  float height(int landmark) {
    return height[landmark];
  }

  /** The first pixel, row by row, that has the highest value. */
  int firstPixel(int landmark) {
    return firstPixel[landmark];
  }

  /** The mean row of all pixels that have the highest value. */
  double meanRow(int landmark) {
    return (double) rowSum[landmark] / ties[landmark];
  }

  /** The mean column of all pixels that have the highest value. */
  double meanColumn(int landmark) {
    return (double) columnSum[landmark] / ties[landmark];
  }

  /** The sum of a map's values above 0. */
  double mass(int landmark) {
    return mass[landmark];
  }

  /** Whether a map says nothing: no value is above 0. */
  boolean blank(int landmark) {
    return !(height[landmark] > 0);
  }
}
