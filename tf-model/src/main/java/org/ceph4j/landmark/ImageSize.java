package org.ceph4j.landmark;

/**
 * The size of an image in px.
 *
 * @param height rows, at least 1
 * @param width columns, at least 1
 */
public record ImageSize(int height, int width) {
  public ImageSize {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "an image has at least one row and column, got " + height + " x " + width);
    }
  }

  /** The number of pixels. */
  public int pixels() {
    return Math.multiplyExact(height, width);
  }

  /** The point half way between the centres of the first and the last pixel. */
  public Point centre() {
    return new Point((width - 1) / 2.0, (height - 1) / 2.0);
  }

  /** Whether the point lies on a pixel: within half a pixel of a pixel's centre. */
  public boolean contains(Point point) {
    return point.x() >= -0.5
        && point.y() >= -0.5
        && point.x() < width - 0.5
        && point.y() < height - 0.5;
  }

  /** {@code height x width}, as in 512 x 432. */
  @Override
  public String toString() {
    return height + " x " + width;
  }
}
