package org.ceph4j.augmentation;

/**
 * A uniform cubic B-spline: smooth up to its second derivative, and never beyond the values that it
 * runs among.
 */
final class CubicSpline {
  private CubicSpline() {}

  /**
   * The spline's value at a place.
   *
   * @param values n + 3 of them, for n pieces
   * @param place from 0 to n; outside of that the spline goes on as at its end
   */
  static double at(double[] values, double place) {
    int pieces = values.length - 3;
    double inside = Math.max(0, Math.min(place, pieces));
    int piece = Math.min((int) inside, pieces - 1);
    double t = inside - piece;
    double s = 1 - t;
    double sum =
        s * s * s * values[piece]
            + (4 + 3 * t * t * (t - 2)) * values[piece + 1]
            + (4 + 3 * s * s * (s - 2)) * values[piece + 2]
            + t * t * t * values[piece + 3];
    return sum / 6;
  }
}
