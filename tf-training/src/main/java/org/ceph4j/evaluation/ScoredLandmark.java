package org.ceph4j.evaluation;

import java.util.Optional;
import org.ceph4j.client.DetectedLandmark;
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
 * @param confidence of what found it, in [0, 1]; 0 where it was not found
 */
public record ScoredLandmark(
    String name, Point truth, Optional<Point> found, double pixels, double confidence) {
  /** A landmark of an image of that size. */
  static ScoredLandmark of(DetectedLandmark detected, Point truth, ImageSize size) {
    return new ScoredLandmark(
        detected.name(),
        truth,
        detected.point(),
        detected.point().orElse(size.centre()).distanceTo(truth),
        detected.confidence());
  }
}
