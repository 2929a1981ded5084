package org.ceph4j.phantom;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.ceph4j.landmark.Point;

/**
 * How a head stands on the film.
 *
 * @param degrees of rotation, clockwise as seen: positive lowers the face
 * @param scale of the head against the mean anatomy
 * @param right shift in mm
 * @param down shift in mm
 */
record Pose(double degrees, double scale, double right, double down) {
  /** The pivot in mm of the mean anatomy: about the middle of the landmarks. */
  private static final double PIVOT_X = 112;

  private static final double PIVOT_Y = 148;

  static Pose sample(Chance chance) {
    return new Pose(
        chance.normal(0, 5.5), chance.normal(1, 0.045), chance.normal(0, 6), chance.normal(0, 6));
  }

  /** From mm of the head's frame to mm of a film of 240 x 193.5 mm. */
  AffineTransform transform() {
    AffineTransform transform =
        AffineTransform.getTranslateInstance(PIVOT_X + right, PIVOT_Y + down);
    transform.rotate(Math.toRadians(degrees));
    transform.scale(scale, scale);
    transform.translate(-PIVOT_X, -PIVOT_Y);
    return transform;
  }

  /** Where a transform takes a place. */
  static Point move(Point place, AffineTransform transform) {
    Point2D moved = transform.transform(new Point2D.Double(place.x(), place.y()), null);
    return new Point(moved.getX(), moved.getY());
  }
}
