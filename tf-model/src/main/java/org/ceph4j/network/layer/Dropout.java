package org.ceph4j.network.layer;

import org.ceph4j.network.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * Keras' Dropout: in training a value is dropped to 0 with probability {@code rate}, and the others
 * grow by 1 / (1 - rate). What is dropped is a pure function of the pass's seed.
 *
 * @param rate in [0, 1)
 */
public record Dropout(double rate) implements Layer {
  /** The shape stays. Does nothing in an inference pass, or at rate 0. */
  @Override
  public Operand<TFloat32> apply(Pass pass, Operand<TFloat32> x) {
    if (rate == 0) {
      return x;
    }
    return pass.dropoutSeed().map(seed -> drop(pass.tf(), x, seed)).orElse(x);
  }

  private Operand<TFloat32> drop(Ops tf, Operand<TFloat32> x, Operand<TInt64> seed) {
    Operand<TFloat32> uniform = tf.random.statelessRandomUniform(tf.shape(x), seed, TFloat32.class);
    Operand<TFloat32> keep =
        tf.dtypes.cast(tf.math.greaterEqual(uniform, tf.constant((float) rate)), TFloat32.class);
    return tf.math.mul(x, tf.math.mul(keep, tf.constant((float) (1 / (1 - rate)))));
  }
}
