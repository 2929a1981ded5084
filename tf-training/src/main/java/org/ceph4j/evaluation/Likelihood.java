package org.ceph4j.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * How likely outcomes are under calibrations: the product of the probabilities that they give to
 * what happened.
 *
 * @param outcomes of the landmarks that were found
 */
record Likelihood(List<Outcome> outcomes) {
  private static final double LEAST = 1e-6;
  private static final double SINGULAR = 1e-12;

  /**
   * One landmark.
   *
   * @param logit of its confidence, which is cut to {@code [1e-6, 1 - 1e-6]}
   * @param near whether it is near
   */
  private record Outcome(double logit, boolean near) {
    static Outcome of(Claim claim, double threshold) {
      double cut = Math.min(1 - LEAST, Math.max(LEAST, claim.confidence()));
      return new Outcome(Math.log(cut / (1 - cut)), claim.isWithin(threshold));
    }

    double calibrated(Calibration calibration) {
      return calibration.slope() * logit + calibration.offset();
    }
  }

  /** That of the claims whose landmark was found. */
  static Likelihood of(List<Claim> claims, double threshold) {
    return new Likelihood(
        claims.stream().filter(Claim::found).map(claim -> Outcome.of(claim, threshold)).toList());
  }

  /** Its logarithm: at most 0. */
  double logarithm(Calibration calibration) {
    double sum = 0;
    for (Outcome outcome : outcomes) {
      double logit = outcome.calibrated(calibration);
      double right = outcome.near() ? logit : -logit;
      sum -= right > 0 ? Math.log1p(Math.exp(-right)) : Math.log1p(Math.exp(right)) - right;
    }
    return sum;
  }

  /**
   * From a calibration to the maximum of the parabola that touches the logarithm there.
   *
   * @return empty where that has no single maximum
   */
  Optional<Calibration> newtonStep(Calibration from) {
    double rise = 0; // first derivatives, by the slope and by the offset
    double shift = 0;
    double bend = 0; // second derivatives, less the sign
    double mixed = 0;
    double weight = 0;
    for (Outcome outcome : outcomes) {
      double probability = 1 / (1 + Math.exp(-outcome.calibrated(from)));
      double missing = (outcome.near() ? 1 : 0) - probability;
      double variance = probability * (1 - probability);
      rise += missing * outcome.logit();
      shift += missing;
      bend += variance * outcome.logit() * outcome.logit();
      mixed += variance * outcome.logit();
      weight += variance;
    }
    double determinant = bend * weight - mixed * mixed;
    return determinant > SINGULAR * bend * weight
        ? Optional.of(
            new Calibration(
                (weight * rise - mixed * shift) / determinant,
                (bend * shift - mixed * rise) / determinant))
        : Optional.empty();
  }
}
