package org.ceph4j.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * What makes a confidence c a probability: {@code 1 / (1 + exp(-(slope * logit(c) + offset)))}, the
 * logistic regression of being near on the logit of the confidence (Platt's scaling). A calibrated
 * confidence has slope 1 and offset 0.
 *
 * @param slope what the logit is multiplied with
 * @param offset what is added then
 */
public record Calibration(double slope, double offset) {
  private static final int STEPS = 100;
  private static final double EXACT = 1e-10;

  /**
   * The most likely one, by Newton's method.
   *
   * @param claims those not found have no part in it: their confidence is 0 by definition
   * @param threshold how near a landmark must be to count
   * @return empty where no single one is the most likely: all are near or none is, all have the
   *     same confidence, or a confidence parts those near from the others
   */
  static Optional<Calibration> of(List<Claim> claims, double threshold) {
    Likelihood likelihood = Likelihood.of(claims, threshold);
    Calibration best = new Calibration(0, 0);
    for (int i = 0; i < STEPS; i++) {
      Optional<Calibration> step = likelihood.newtonStep(best);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      Calibration next = best.improved(step.get(), likelihood);
      if (next.isAt(best)) {
        return Optional.of(next);
      }
      best = next;
    }
    return Optional.empty();
  }

  /** Goes that step, or the largest half, quarter and so on of it that does not lose likelihood. */
  private Calibration improved(Calibration step, Likelihood likelihood) {
    double before = likelihood.logarithm(this);
    double share = 1;
    Calibration next = plus(step, share);
    while (likelihood.logarithm(next) < before) {
      share /= 2;
      next = plus(step, share);
    }
    return next;
  }

  private Calibration plus(Calibration step, double share) {
    return new Calibration(slope + share * step.slope, offset + share * step.offset);
  }

  private boolean isAt(Calibration other) {
    return Math.abs(slope - other.slope) <= EXACT * (1 + Math.abs(slope))
        && Math.abs(offset - other.offset) <= EXACT * (1 + Math.abs(offset));
  }
}
