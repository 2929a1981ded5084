package org.ceph4j.phantom;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.ceph4j.landmark.Point;

/** The outline of a front tooth as its edge and its root's apex give it, face to the right. */
enum Incisor {
  UPPER(1),
  LOWER(-1);

  /** How far along the tooth its neck is, from the edge. */
  private static final double NECK = 0.42;

  /** Half the tooth's depth at the neck, against its length. */
  private static final double HALF_DEPTH = 0.14;

  private final int front;

  Incisor(int front) {
    this.front = front;
  }

  /** The tip of the alveolar bone at the front of the tooth's neck. */
  Point crest(Point edge, Point apex) {
    double[] crest = {NECK + 0.04, front * (HALF_DEPTH + 0.02)};
    along(edge, apex).transform(crest, 0, crest, 0, 1);
    return new Point(crest[0], crest[1]);
  }

  /** The whole tooth: a wedge at the edge, widest above the neck, and a root that tapers. */
  Path2D outline(Point edge, Point apex) {
    Path2D tooth = new Path2D.Double();
    tooth.moveTo(0, 0);
    tooth.curveTo(0.05, front * 0.06, 0.2, front * 0.15, 0.34, front * HALF_DEPTH);
    tooth.curveTo(0.6, front * 0.13, 0.9, front * 0.07, 1, 0);
    tooth.curveTo(0.9, front * -0.07, 0.6, front * -0.13, 0.36, front * -HALF_DEPTH);
    tooth.curveTo(0.26, front * -0.12, 0.15, front * -0.03, 0, 0);
    tooth.closePath();
    tooth.transform(along(edge, apex));
    return tooth;
  }

  /** From tooth lengths along and across the tooth to mm of the head. */
  private static AffineTransform along(Point edge, Point apex) {
    double dx = apex.x() - edge.x();
    double dy = apex.y() - edge.y();
    return new AffineTransform(dx, dy, -dy, dx, edge.x(), edge.y());
  }
}
