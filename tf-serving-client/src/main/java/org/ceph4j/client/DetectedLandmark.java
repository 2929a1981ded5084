package org.ceph4j.client;

import java.util.Optional;
import org.ceph4j.landmark.Point;

/**
 * One landmark as the network sees it.
 *
 * @param name as in the bundle's landmark set
 * @param point in px of the original image; empty where the heatmap was blank, which means "not
 *     found"
 * @param confidence in [0, 1], as the model's {@link org.ceph4j.bundle.Confidence} tells it; 0
 *     where the landmark was not found
 */
public record DetectedLandmark(String name, Optional<Point> point, double confidence) {
  private static final double LEAST_CONFIDENCE = 0.5;

  public DetectedLandmark {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], got " + confidence);
    }
  }

  /**
   * Whether the confidence is under 0.5. Where it is a probability, the point is more likely
   * further off than within the distance that it was calibrated for (2 mm in {@code ceph
   * calibrate}).
   */
  public boolean unsure() {
    return confidence < LEAST_CONFIDENCE;
  }
}
