package org.ceph4j.bundle;

import java.util.function.DoubleUnaryOperator;

/**
 * The heatmap's height over that of a certain network, capped at 1. It sorts landmarks, and is no
 * probability.
 *
 * @param expectedPeak the highest value of a heatmap of a certain network: the target's peak, less
 *     what dropout on the output takes away; positive
 */
public record PeakConfidence(double expectedPeak) implements Confidence {
  public PeakConfidence {
    if (!(expectedPeak > 0)) {
      throw new IllegalArgumentException("the expected peak must be positive, got " + expectedPeak);
    }
  }

  @Override
  public double of(String landmark, double height, DoubleUnaryOperator share) {
    return Math.min(1, height / expectedPeak);
  }

  /** As in {@code peak over 10.0}. */
  @Override
  public String toString() {
    return "peak over " + expectedPeak;
  }
}
