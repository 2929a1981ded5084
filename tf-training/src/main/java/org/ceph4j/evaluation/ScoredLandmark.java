package org.ceph4j.evaluation;

import java.util.Optional;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;

/**
 * One landmark of one film: where it is and where it was found, both in px of the original.
 *
 * @param name in the landmark set
 * @param truth where it is
 * @param found where it was found; empty where it was not
 * @param pixels the radial error in px: the distance of the found point, or of the image's centre
 *     where none was found, from the truth
 */
public record ScoredLandmark(String name, Point truth, Optional<Point> found, double pixels) {
  /** A landmark of an image of that size. */
  static ScoredLandmark of(String name, Point truth, Optional<Point> found, ImageSize size) {
    return new ScoredLandmark(name, truth, found, found.orElse(size.centre()).distanceTo(truth));
  }
}
