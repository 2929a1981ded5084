package org.ceph4j.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * One pass through a network: where its ops go, with which values of the variables, whether it
 * trains, and the updates of statistics that a training step must also run.
 */
public final class Pass {
  private final Ops tf;
  private final Optional<Operand<TInt64>> dropoutSeed;
  private final Function<Variable, Operand<TFloat32>> values;
  private final boolean bfloat16;
  private final List<Op> updates = new ArrayList<>();

  private Pass(
      Ops tf,
      Optional<Operand<TInt64>> dropoutSeed,
      Function<Variable, Operand<TFloat32>> values,
      boolean bfloat16) {
    this.tf = tf;
    this.dropoutSeed = dropoutSeed;
    this.values = values;
    this.bfloat16 = bfloat16;
  }

  /** Moving statistics and no dropout. */
  public static Pass inference(Ops tf) {
    return inference(tf, Variable::value);
  }

  /**
   * Moving statistics and no dropout, with other values than the variables' own.
   *
   * @param values what stands for a variable, such as its average over the steps
   */
  public static Pass inference(Ops tf, Function<Variable, Operand<TFloat32>> values) {
    return new Pass(tf.withSubScope("inference"), Optional.empty(), values, false);
  }

  /**
   * Statistics of the batch, and dropout.
   *
   * @param tf ops of the graph
   * @param dropoutSeed two numbers that decide what is dropped; a new pair for each step
   */
  public static Pass training(Ops tf, Operand<TInt64> dropoutSeed) {
    return new Pass(tf.withSubScope("training"), Optional.of(dropoutSeed), Variable::value, false);
  }

  /** The same pass, not yet laid, with convolutions that multiply in bfloat16 or do not. */
  public Pass withBfloat16(boolean convolutions) {
    return new Pass(tf, dropoutSeed, values, convolutions);
  }

  /** Whether convolutions multiply in bfloat16. */
  public boolean bfloat16() {
    return bfloat16;
  }

  /** Ops in this pass's scope. */
  public Ops tf() {
    return tf;
  }

  /** The value of a variable in this pass. */
  public Operand<TFloat32> value(Variable variable) {
    return values.apply(variable);
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
