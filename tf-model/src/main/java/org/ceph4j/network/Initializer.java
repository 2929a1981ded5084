package org.ceph4j.network;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Makes the first value of a variable. */
@FunctionalInterface
public interface Initializer {
  /**
   * The op that makes the value.
   *
   * @param tf ops of the variable's graph
   * @param shape fully known
   * @param index the variable's place among those of the graph, so that no two draw alike
   */
  Operand<TFloat32> initialValue(Ops tf, Shape shape, int index);

  /** All values the same. */
  static Initializer constant(float value) {
    return (tf, shape, index) -> tf.fill(tf.constant(shape.asArray()), tf.constant(value));
  }
}
