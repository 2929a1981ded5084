package org.ceph4j.phantom;

import java.util.EnumMap;
import java.util.Map;
import org.ceph4j.landmark.Point;

/**
 * One head: where its anatomical points lie, in mm of the head's own frame, Frankfort plane level.
 *
 * <p>Whatever else is drawn is given in the mean anatomy and follows the anatomical points near it.
 */
final class Anatomy {
  private final Map<AnatomicalPoint, Point> points;

  /** A head with a place for every anatomical point. */
  Anatomy(Map<AnatomicalPoint, Point> points) {
    this.points = new EnumMap<>(points);
    if (this.points.size() != AnatomicalPoint.values().length) {
      throw new IllegalArgumentException("every anatomical point needs a place, got " + points);
    }
  }

  /** Where an anatomical point lies. */
  Point at(AnatomicalPoint point) {
    Point place = points.get(point);
    if (place == null) {
      throw new IllegalStateException("no place for " + point);
    }
    return place;
  }

  /**
   * Where a place of the mean anatomy lies in this head: it moves as the anatomical points do, each
   * weighted by the inverse cube of its distance (Shepard's interpolation).
   */
  Point follow(double x, double y) {
    double dx = 0;
    double dy = 0;
    double weights = 0;
    for (AnatomicalPoint point : AnatomicalPoint.values()) {
      Point mean = point.mean();
      double distance = Math.max(Math.hypot(x - mean.x(), y - mean.y()), 0.1);
      double weight = 1 / (distance * distance * distance);
      dx += weight * (at(point).x() - mean.x());
      dy += weight * (at(point).y() - mean.y());
      weights += weight;
    }
    return new Point(x + dx / weights, y + dy / weights);
  }
}
