package org.ceph4j.landmark;

/** How px of the original image and px of the network's input relate when an image is resized. */
public enum PixelMapping {
  /**
   * Pixel centres: {@code net = (original + 0.5) * scale - 0.5}. It is what the resize itself does,
   * so image and points stay together.
   */
  HALF_PIXEL(0.5),

  /**
   * Plain scaling: {@code net = original * scale}. The original program's rule; against its own
   * resize it is off by {@code (1 - scale) / 2} net px.
   */
  SCALE(0.0);

  private final double offset;

  PixelMapping(double offset) {
    this.offset = offset;
  }

  /** A point of an image of size {@code from} in an image resized to {@code to}. */
  public Point map(Point point, ImageSize from, ImageSize to) {
    return new Point(
        map(point.x(), from.width(), to.width()), map(point.y(), from.height(), to.height()));
  }

  /**
   * The point of an image that lies at these shares of its width and height: from edge to edge with
   * half a pixel, and px over size without.
   */
  public Point share(Point share, ImageSize of) {
    return new Point(share.x() * of.width() - offset, share.y() * of.height() - offset);
  }

  /** How far a pixel's centre lies from its coordinate where sizes are scaled: 0.5 or 0 px. */
  public double offset() {
    return offset;
  }

  private double map(double coordinate, int from, int to) {
    return (coordinate + offset) * to / from - offset;
  }
}
