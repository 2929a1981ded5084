package org.ceph4j.phantom;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.ceph4j.landmark.Point;

/**
 * A smooth outline through anatomical points and places that follow them, in mm of the head's
 * frame.
 *
 * <p>At a knot without a heading the outline runs parallel to the line between its neighbours, so
 * the knot is where the outline is farthest from that line; at a corner it comes to a point.
 */
final class Tracing {
  /** The length of a Bezier handle against the chord that gives a quarter of a circle. */
  private static final double HANDLE = 0.5523 / Math.sqrt(2);

  private record Knot(Point place, Heading heading) {}

  private final Anatomy anatomy;
  private final List<Knot> knots = new ArrayList<>();

  Tracing(Anatomy anatomy) {
    this.anatomy = anatomy;
  }

  /** On to an anatomical point. */
  Tracing to(AnatomicalPoint point) {
    return to(anatomy.at(point), Heading.SMOOTH);
  }

  /** On to an anatomical point, which the outline passes in the given direction. */
  Tracing to(AnatomicalPoint point, Heading heading) {
    return to(anatomy.at(point), heading);
  }

  /** On to a place of the mean anatomy, where it lies in this head. */
  Tracing to(double x, double y) {
    return to(anatomy.follow(x, y), Heading.SMOOTH);
  }

  /** On to a place in this head, which the outline passes in the given direction. */
  Tracing to(Point place, Heading heading) {
    knots.add(new Knot(place, heading));
    return this;
  }

  /** The outline from the first knot to the last. */
  Path2D open() {
    return path(knots.size() - 1, false);
  }

  /** The outline from the first knot back to it. */
  Path2D closed() {
    Path2D path = path(knots.size(), true);
    path.closePath();
    return path;
  }

  private Path2D path(int segments, boolean around) {
    Path2D path = new Path2D.Double();
    path.moveTo(knots.get(0).place.x(), knots.get(0).place.y());
    for (int i = 0; i < segments; i++) {
      Point from = knots.get(i).place;
      Point to = knots.get((i + 1) % knots.size()).place;
      double handle = HANDLE * from.distanceTo(to);
      Point leave = direction(i, around);
      Point arrive = direction((i + 1) % knots.size(), around);
      path.curveTo(
          from.x() + handle * leave.x(),
          from.y() + handle * leave.y(),
          to.x() - handle * arrive.x(),
          to.y() - handle * arrive.y(),
          to.x(),
          to.y());
    }
    return path;
  }

  /** The unit vector of the outline at a knot, or zero at a corner and at an open end. */
  private Point direction(int index, boolean around) {
    boolean end = !around && (index == 0 || index == knots.size() - 1);
    return switch (knots.get(index).heading) {
      case RIGHT -> new Point(1, 0);
      case DOWN -> new Point(0, 1);
      case LEFT -> new Point(-1, 0);
      case UP -> new Point(0, -1);
      case CORNER -> new Point(0, 0);
      case SMOOTH -> end ? new Point(0, 0) : parallel(neighbour(index - 1), neighbour(index + 1));
    };
  }

  private Point neighbour(int index) {
    return knots.get(Math.floorMod(index, knots.size())).place;
  }

  private static Point parallel(Point from, Point to) {
    double length = Math.max(from.distanceTo(to), 1e-9);
    return new Point((to.x() - from.x()) / length, (to.y() - from.y()) / length);
  }
}
