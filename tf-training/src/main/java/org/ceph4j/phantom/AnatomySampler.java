package org.ceph4j.phantom;

import static org.ceph4j.phantom.AnatomicalPoint.*;

import java.util.EnumSet;
import java.util.Set;
import org.ceph4j.landmark.Point;

/**
 * Samples one head: the mean anatomy under deformations that move many points together, as growth
 * does, and a small independent shift of each.
 *
 * <p>The spreads, in mm and degrees, were chosen so that the landmarks scatter about as on clinical
 * films.
 */
final class AnatomySampler {
  private static final Set<AnatomicalPoint> REAR_BASE =
      EnumSet.of(BASION, PORION, CONDYLION, ARTICULARE);
  private static final Set<AnatomicalPoint> MAXILLA =
      EnumSet.of(
          SUBSPINALE,
          ANTERIOR_NASAL_SPINE,
          POSTERIOR_NASAL_SPINE,
          UPPER_INCISOR_APEX,
          UPPER_INCISOR_EDGE,
          UPPER_LIP,
          SUBNASALE,
          PRONASALE);
  private static final Set<AnatomicalPoint> MANDIBLE =
      EnumSet.of(
          GONION,
          MENTON,
          GNATHION,
          POGONION,
          SUPRAMENTALE,
          LOWER_INCISOR_APEX,
          LOWER_INCISOR_EDGE,
          LOWER_LIP,
          SOFT_POGONION);

  private final Chance chance;
  private final PliableHead head;

  private AnatomySampler(Chance chance) {
    this.chance = chance;
    this.head = new PliableHead(chance);
  }

  /** One head; it depends on nothing but what {@code chance} gives. */
  static Anatomy sample(Chance chance) {
    AnatomySampler sampler = new AnatomySampler(chance);
    sampler.deformCranium();
    sampler.deformJaws();
    sampler.deformIncisors();
    sampler.deformSoftTissue();
    sampler.letIncisorsMeet();
    sampler.jitter();
    sampler.settle();
    return sampler.head.toAnatomy();
  }

  private void deformCranium() {
    head.stretch(EnumSet.allOf(AnatomicalPoint.class), SELLA, 0.045, 0.05);
    head.turn(REAR_BASE, SELLA, 3);
    head.turn(EnumSet.of(NASION, SOFT_NASION), SELLA, 2.5);
    head.shift(EnumSet.of(ORBITALE), 1.5, 1.5);
  }

  private void deformJaws() {
    head.shift(MAXILLA, 2.5, 2.5);
    head.turn(MAXILLA, POSTERIOR_NASAL_SPINE, 2);
    head.turn(MANDIBLE, CONDYLION, 4);
    head.stretch(MANDIBLE, CONDYLION, 0.04, 0.04);
    head.shift(EnumSet.of(GONION), 2, 3);
  }

  private void deformIncisors() {
    head.turn(EnumSet.of(UPPER_INCISOR_EDGE), UPPER_INCISOR_APEX, 5);
    head.turn(EnumSet.of(LOWER_INCISOR_EDGE), LOWER_INCISOR_APEX, 5);
  }

  /**
   * Incisors lean towards each other and take up two thirds of what the jaws would part them by.
   */
  private void letIncisorsMeet() {
    Point upper = head.place(UPPER_INCISOR_EDGE);
    Point lower = head.place(LOWER_INCISOR_EDGE);
    double ahead = (upper.x() - lower.x() - 2.5) / 3;
    double apart = (upper.y() - lower.y() - 1.5) / 3;
    head.put(UPPER_INCISOR_EDGE, new Point(upper.x() - ahead, upper.y() - apart));
    head.put(LOWER_INCISOR_EDGE, new Point(lower.x() + ahead, lower.y() + apart));
  }

  private void deformSoftTissue() {
    head.stretch(EnumSet.of(PRONASALE), SUBNASALE, 0.1, 0.15);
    head.shift(EnumSet.of(UPPER_LIP), 1.2, 1);
    head.shift(EnumSet.of(LOWER_LIP), 1.2, 1);
    head.shift(EnumSet.of(SOFT_POGONION), 1.2, 1);
    head.shift(EnumSet.of(SOFT_NASION), 0.7, 1);
  }

  private void jitter() {
    for (AnatomicalPoint point : AnatomicalPoint.values()) {
      if (point != SELLA_ENTRANCE) {
        head.shift(EnumSet.of(point), 0.5, 0.5);
      }
    }
  }

  /** Puts the points that a contour defines where that contour has them. */
  private void settle() {
    Point sella = head.place(SELLA);
    head.put(
        SELLA_ENTRANCE,
        new Point(sella.x() + chance.normal(0.5, 0.4), sella.y() + chance.normal(-3.6, 0.35)));
    // On a quarter of an ellipse from pogonion to menton, the place farthest from their chord.
    head.put(
        GNATHION,
        new Point(
            between(head.place(MENTON).x(), head.place(POGONION).x(), Math.sqrt(0.5)),
            between(head.place(POGONION).y(), head.place(MENTON).y(), Math.sqrt(0.5))));
    hollow(SUBSPINALE, head.place(ANTERIOR_NASAL_SPINE), upperCrest());
    hollow(SUPRAMENTALE, head.place(POGONION), lowerCrest());
  }

  private Point upperCrest() {
    return Incisor.UPPER.crest(head.place(UPPER_INCISOR_EDGE), head.place(UPPER_INCISOR_APEX));
  }

  private Point lowerCrest() {
    return Incisor.LOWER.crest(head.place(LOWER_INCISOR_EDGE), head.place(LOWER_INCISOR_APEX));
  }

  /** Moves a point back where it lies less than 2 mm behind the line between its neighbours. */
  private void hollow(AnatomicalPoint point, Point one, Point other) {
    Point place = head.place(point);
    double line =
        between(one.x(), other.x(), (place.y() - one.y()) / (other.y() - one.y())); // x at its y
    head.put(point, new Point(Math.min(place.x(), line - 2), place.y()));
  }

  private static double between(double from, double to, double share) {
    return from + share * (to - from);
  }
}
