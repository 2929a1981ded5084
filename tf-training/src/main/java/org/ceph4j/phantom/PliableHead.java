package org.ceph4j.phantom;

import java.awt.geom.AffineTransform;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.ceph4j.landmark.Point;

/** A head in the making: starts as the mean anatomy and yields to random deformations. */
final class PliableHead {
  private final Chance chance;
  private final Map<AnatomicalPoint, Point> points = new EnumMap<>(AnatomicalPoint.class);

  PliableHead(Chance chance) {
    this.chance = chance;
    for (AnatomicalPoint point : AnatomicalPoint.values()) {
      points.put(point, point.mean());
    }
  }

  /** The head as it is now. */
  Anatomy toAnatomy() {
    return new Anatomy(points);
  }

  /** Where a point lies now. */
  Point place(AnatomicalPoint point) {
    return points.getOrDefault(point, point.mean());
  }

  /** Puts a point elsewhere. */
  void put(AnatomicalPoint point, Point place) {
    points.put(point, place);
  }

  /** Scales points about another by factors of mean 1 with these deviations. */
  void stretch(Set<AnatomicalPoint> moved, AnatomicalPoint about, double dx, double dy) {
    transform(
        moved, about, AffineTransform.getScaleInstance(chance.normal(1, dx), chance.normal(1, dy)));
  }

  /** Rotates points about another by an angle of mean 0 with this deviation in degrees. */
  void turn(Set<AnatomicalPoint> moved, AnatomicalPoint about, double degrees) {
    double angle = Math.toRadians(chance.normal(0, degrees));
    transform(moved, about, AffineTransform.getRotateInstance(angle));
  }

  /** Moves points together by distances of mean 0 with these deviations in mm. */
  void shift(Set<AnatomicalPoint> moved, double dx, double dy) {
    AffineTransform shift =
        AffineTransform.getTranslateInstance(chance.normal(0, dx), chance.normal(0, dy));
    moved.forEach(point -> put(point, Pose.move(place(point), shift)));
  }

  private void transform(
      Set<AnatomicalPoint> moved, AnatomicalPoint about, AffineTransform transform) {
    Point pivot = place(about);
    AffineTransform around = AffineTransform.getTranslateInstance(pivot.x(), pivot.y());
    around.concatenate(transform);
    around.translate(-pivot.x(), -pivot.y());
    moved.forEach(point -> put(point, Pose.move(place(point), around)));
  }
}
