package org.ceph4j.phantom;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** The random choices of one film: the same seed and index give the same choices. */
final class Chance {
  /** Farther from the mean, in standard deviations, heads and films stop looking like one. */
  private static final double REACH = 2.5;

  private final RandomGenerator generator;

  /** The choices of the film at {@code index} of the series with {@code seed}. */
  Chance(long seed, int index) {
    this.generator = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, index});
  }

  /** A normal number, drawn again while it is more than 2.5 standard deviations off. */
  double normal(double mean, double deviation) {
    double standard = generator.nextGaussian();
    while (Math.abs(standard) > REACH) {
      standard = generator.nextGaussian();
    }
    return mean + deviation * standard;
  }

  /** A number between the two, all equally likely. */
  double uniform(double from, double to) {
    return from + (to - from) * generator.nextDouble();
  }

  /** A seed for a faster generator. */
  long seed() {
    return generator.nextLong();
  }
}
