package org.ceph4j.landmark;

/**
 * A place in an image, in px: x to the right, y down, pixel centres at .0, so that (0, 0) is the
 * centre of the top left pixel. It may lie outside the image.
 *
 * @param x px to the right of the first column's centre; finite
 * @param y px below the first row's centre; finite
 */
public record Point(double x, double y) {
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("a point needs finite coordinates, got " + x + ", " + y);
    }
  }

  /** The Euclidean distance in px. */
  public double distanceTo(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
