package org.ceph4j.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt64;

/**
 * One pass through a network: where its ops go, whether it trains, and the updates of statistics
 * that a training step must also run.
 */
public final class Pass {
  private final Ops tf;
  private final Optional<Operand<TInt64>> dropoutSeed;
  private final List<Op> updates = new ArrayList<>();

  private Pass(Ops tf, Optional<Operand<TInt64>> dropoutSeed) {
    this.tf = tf;
    this.dropoutSeed = dropoutSeed;
  }

  /** Moving statistics and no dropout. */
  public static Pass inference(Ops tf) {
    return new Pass(tf.withSubScope("inference"), Optional.empty());
  }

  /**
   * Statistics of the batch, and dropout.
   *
   * @param tf ops of the graph
   * @param dropoutSeed two numbers that decide what is dropped; a new pair for each step
   */
  public static Pass training(Ops tf, Operand<TInt64> dropoutSeed) {
    return new Pass(tf.withSubScope("training"), Optional.of(dropoutSeed));
  }

  /** Ops in this pass's scope. */
  public Ops tf() {
    return tf;
  }

  /** Whether this pass trains. */
  public boolean training() {
    return dropoutSeed.isPresent();
  }

  /** What decides the dropout, in training. */
  public Optional<Operand<TInt64>> dropoutSeed() {
    return dropoutSeed;
  }

  /** Notes an update that each training step must run. */
  public void addUpdate(Op update) {
    updates.add(update);
  }

  /** The noted updates. */
  public List<Op> updates() {
    return List.copyOf(updates);
  }
}
