package org.ceph4j.phantom;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import org.ceph4j.landmark.Point;

/**
 * All that is left to chance in one film.
 *
 * @param anatomy of the head
 * @param pose of the head
 * @param ruler beside it
 * @param exposure of the film
 */
record Sitting(Anatomy anatomy, Pose pose, Ruler ruler, Exposure exposure) {
  /** No anatomical point is nearer to the border of the field, in mm. */
  private static final double MARGIN = 3;

  /** A sitting; head and pose are drawn again while a point would lie outside the field. */
  static Sitting sample(Chance chance) {
    Anatomy anatomy = AnatomySampler.sample(chance);
    Pose pose = Pose.sample(chance);
    while (!isWithinField(anatomy, pose)) {
      anatomy = AnatomySampler.sample(chance);
      pose = Pose.sample(chance);
    }
    return new Sitting(anatomy, pose, Ruler.sample(chance), Exposure.sample(chance));
  }

  private static boolean isWithinField(Anatomy anatomy, Pose pose) {
    AffineTransform transform = pose.transform();
    return Arrays.stream(AnatomicalPoint.values())
        .map(point -> Pose.move(anatomy.at(point), transform))
        .allMatch(Sitting::isWithinField);
  }

  private static boolean isWithinField(Point place) {
    return place.x() > MARGIN
        && place.y() > MARGIN
        && place.x() < PhantomSettings.FIELD_WIDTH - MARGIN
        && place.y() < PhantomSettings.FIELD_HEIGHT - MARGIN;
  }
}
