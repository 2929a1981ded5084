package org.ceph4j.network.layer;

import org.ceph4j.network.Initializer;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Keras' PReLU, {@code relu(x) - alpha * relu(-x)}, with slopes alpha that start at 0. */
public final class PRelu implements Layer {
  private final Variable alpha;

  /**
   * Makes the slopes.
   *
   * @param variables where they go
   * @param name of the layer
   * @param slopes their shape: {@code [height, width, channels]}, or {@code [1, 1, channels]} for
   *     slopes that all pixels share
   */
  public PRelu(Variables variables, String name, Shape slopes) {
    alpha = variables.trainable(name + "/alpha", slopes, Initializer.constant(0));
  }

  /** The shape stays. */
  @Override
  public Operand<TFloat32> apply(Pass pass, Operand<TFloat32> x) {
    var tf = pass.tf();
    Operand<TFloat32> negative = tf.nn.relu(tf.math.neg(x));
    return tf.math.sub(tf.nn.relu(x), tf.math.mul(pass.value(alpha), negative));
  }
}
