package org.ceph4j.benchmark;

import org.ceph4j.InputException;

/**
 * How much is measured.
 *
 * @param warmUp steps, and bare runs, that are not measured; at least 1, since TensorFlow prepares
 *     a graph when it first runs
 * @param steps that are measured, and as many bare runs; at least 1
 */
public record Amount(int warmUp, int steps) {
  // Long enough that batches read ahead during bare runs are soon used up, short enough that both
  // kinds of runs see the same other work on the machine.
  private static final int ROUND = 10;

  public Amount {
    if (warmUp < 1 || steps < 1) {
      throw new InputException(
          "A benchmark needs at least 1 step to warm up and 1 to measure, got "
              + warmUp
              + " and "
              + steps
              + ".");
    }
  }

  /** Whether it is the bare runs' turn after so many steps. */
  boolean roundEndsAfter(int done) {
    return done % ROUND == 0 || done == steps;
  }
}
