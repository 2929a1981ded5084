package org.ceph4j.landmark;

/**
 * The distance between two neighbouring pixels of the original image, the same along rows and
 * columns.
 *
 * @param millimetres mm per px; positive and finite
 */
public record PixelSpacing(double millimetres) {
  public PixelSpacing {
    if (!(millimetres > 0) || Double.isInfinite(millimetres)) {
      throw new IllegalArgumentException(
          "pixel spacing must be a positive number of mm per px, got " + millimetres);
    }
  }

  /** A distance of px of the original image, in mm. */
  public double toMillimetres(double pixels) {
    return pixels * millimetres;
  }

  /** A point of the original image, in mm from the centre of its top left pixel. */
  public MillimetrePoint toMillimetres(Point point) {
    return new MillimetrePoint(point.x() * millimetres, point.y() * millimetres);
  }
}
