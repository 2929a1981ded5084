package org.ceph4j.evaluation;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The search for the weights under which outcomes are most likely, where an outcome with features x
 * comes true with probability {@code 1 / (1 + exp(-w x))}.
 *
 * @param outcomes at least one
 * @param precisions of the weights, that are thought to lie around 0: one over the variance; 0 for
 *     one of which nothing is thought
 */
record LogisticRegression(List<Outcome> outcomes, RealVector precisions) {
  private static final int STEPS = 100;
  private static final double EXACT = 1e-10;

  /**
   * What happened.
   *
   * @param features as many as there are weights
   * @param happened whether it came true
   */
  record Outcome(RealVector features, boolean happened) {}

  /**
   * The most likely weights, by Newton's method.
   *
   * @return empty where no single ones are the most likely
   */
  Optional<RealVector> weights() {
    RealVector best = new ArrayRealVector(precisions.getDimension());
    for (int i = 0; i < STEPS; i++) {
      Optional<RealVector> step = newtonStep(best);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      RealVector next = improved(best, step.get());
      if (next.getLInfDistance(best) <= EXACT * (1 + best.getLInfNorm())) {
        return Optional.of(next);
      }
      best = next;
    }
    return Optional.empty();
  }

  /** Goes that step, or the largest half, quarter and so on of it that does not lose likelihood. */
  private RealVector improved(RealVector from, RealVector step) {
    double before = logarithm(from);
    RealVector rest = step;
    while (logarithm(from.add(rest)) < before) {
      rest = rest.mapDivide(2);
    }
    return from.add(rest);
  }

  /** Of the likelihood, but for a constant. */
  private double logarithm(RealVector weights) {
    double sum = -weights.ebeMultiply(weights).dotProduct(precisions) / 2;
    for (Outcome outcome : outcomes) {
      double logit = weights.dotProduct(outcome.features());
      double right = outcome.happened() ? logit : -logit;
      sum -= right > 0 ? Math.log1p(Math.exp(-right)) : Math.log1p(Math.exp(right)) - right;
    }
    return sum;
  }

  /**
   * From weights to the maximum of the parabola that touches the logarithm there.
   *
   * @return empty where that has no single maximum
   */
  private Optional<RealVector> newtonStep(RealVector from) {
    RealVector rise = precisions.ebeMultiply(from).mapMultiply(-1);
    RealMatrix bend = new Array2DRowRealMatrix(new DiagonalMatrix(precisions.toArray()).getData());
    for (Outcome outcome : outcomes) {
      RealVector features = outcome.features();
      double probability = 1 / (1 + Math.exp(-from.dotProduct(features)));
      rise = rise.add(features.mapMultiply((outcome.happened() ? 1 : 0) - probability));
      bend =
          bend.add(features.outerProduct(features).scalarMultiply(probability * (1 - probability)));
    }
    try {
      return Optional.of(new CholeskyDecomposition(bend).getSolver().solve(rise));
    } catch (NonPositiveDefiniteMatrixException e) {
      return Optional.empty();
    }
  }
}
