package org.ceph4j.evaluation;

/**
 * How sure a model was of one landmark, and how far off it was.
 *
 * @param landmark its name
 * @param confidence in [0, 1]
 * @param found whether it was found; what was not is a miss at every threshold
 * @param error the radial error, in the unit of its {@link Claims}
 */
public record Claim(String landmark, double confidence, boolean found, double error) {
  public Claim {
    if (!(confidence >= 0 && confidence <= 1 && error >= 0)) {
      throw new IllegalArgumentException(
          "need a confidence in [0, 1] and an error from 0 on, got "
              + confidence
              + " and "
              + error);
    }
  }

  /** Whether the landmark was found no further off than that. */
  boolean isWithin(double threshold) {
    return found && DetectionRate.isWithin(error, threshold);
  }
}
