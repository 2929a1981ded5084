package org.ceph4j.network;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Glorot's uniform initial values for kernels, as Keras draws them: from [-limit, limit) with limit
 * = sqrt(6 / (fan in + fan out)), where a kernel of shape {@code [rows, columns, a, b]} has the
 * fans {@code rows * columns * a} and {@code rows * columns * b}.
 *
 * <p>TensorFlow Framework's own initialisers count the channels of a kernel twice and draw from [0,
 * limit); with them the same training is many times slower.
 *
 * @param seed with a variable's index it decides the values
 */
public record GlorotUniform(long seed) implements Initializer {
  @Override
  public Operand<TFloat32> initialValue(Ops tf, Shape shape, int index) {
    Operand<TFloat32> uniform =
        tf.random.statelessRandomUniform(
            tf.constant(shape.asArray()), tf.constant(new long[] {seed, index}), TFloat32.class);
    float limit = (float) limit(shape);
    return tf.math.sub(tf.math.mul(uniform, tf.constant(2 * limit)), tf.constant(limit));
  }

  /** The bound of the values of a kernel {@code [rows, columns, a, b]}. */
  public static double limit(Shape kernel) {
    long receptiveField = kernel.get(0) * kernel.get(1);
    return Math.sqrt(6.0 / (receptiveField * (kernel.get(2) + kernel.get(3))));
  }
}
