package org.ceph4j.phantom;

import org.ceph4j.landmark.Point;

/**
 * The sella turcica seen from the side: a cup about its centre, open towards its entrance, which is
 * the middle of the chord between the two lips.
 *
 * @param centre in mm of the head's frame
 * @param entrance in mm of the head's frame
 */
record Sella(Point centre, Point entrance) {
  /** The cup's measures against the distance of its entrance from the centre. */
  private static final double HALF_ENTRANCE = 1.25;

  private static final double HALF_WIDTH = 1.4;

  private static final double DEPTH = 1.15;

  static Sella of(Anatomy anatomy) {
    return new Sella(anatomy.at(AnatomicalPoint.SELLA), anatomy.at(AnatomicalPoint.SELLA_ENTRANCE));
  }

  /** Appends the cup to an outline that comes from the rear: lip, floor, lip. */
  Tracing trace(Tracing outline) {
    double unit = centre.distanceTo(entrance);
    double half = HALF_WIDTH * unit;
    return outline
        .to(lip(1), Heading.CORNER)
        .to(new Point(centre.x() - half, centre.y()), Heading.DOWN)
        .to(new Point(centre.x(), centre.y() + DEPTH * unit), Heading.RIGHT)
        .to(new Point(centre.x() + half, centre.y()), Heading.UP)
        .to(lip(-1), Heading.CORNER);
  }

  /** The rear lip ({@code 1}) or the front one ({@code -1}). */
  private Point lip(int rear) {
    double half = rear * HALF_ENTRANCE;
    return new Point(
        entrance.x() + half * (entrance.y() - centre.y()),
        entrance.y() - half * (entrance.x() - centre.x()));
  }
}
