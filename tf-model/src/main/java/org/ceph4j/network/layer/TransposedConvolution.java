package org.ceph4j.network.layer;

import java.util.List;
import org.ceph4j.network.Initializer;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/**
 * Keras' Conv2DTranspose with SAME padding and a bias; kernel {@code [size, size, out, in]}, so
 * that it is the gradient of a convolution towards its input.
 */
public final class TransposedConvolution implements Layer {
  private final Variable kernel;
  private final Variable bias;
  private final int stride;

  /**
   * Makes the variables.
   *
   * @param variables where they go
   * @param name of the layer
   * @param shape of the kernel: {@code [size, size, out, in]}
   * @param stride the factor by which height and width grow
   * @param initializer of the kernel; the bias starts at 0
   */
  public TransposedConvolution(
      Variables variables, String name, Shape shape, int stride, Initializer initializer) {
    kernel = variables.trainable(name + "/kernel", shape, initializer);
    bias = variables.trainable(name + "/bias", Shape.of(shape.get(2)), Initializer.constant(0));
    this.stride = stride;
  }

  /** {@code [batch, height, width, in]} to {@code [batch, height * s, width * s, out]}. */
  @Override
  public Operand<TFloat32> apply(Pass pass, Operand<TFloat32> x) {
    Product growth = this::grow;
    return pass.tf().nn.biasAdd(growth.in(pass, x, pass.value(kernel)), pass.value(bias));
  }

  private <T extends TNumber> Operand<T> grow(Ops tf, Operand<T> x, Operand<T> weights) {
    List<Long> strides = List.of(1L, (long) stride, (long) stride, 1L);
    return tf.nn.conv2dBackpropInput(outputShape(tf, x), weights, x, strides, "SAME");
  }

  // Known sizes stay constants, so that shapes are still known further on; only the rest is read
  // from the tensor when the graph runs.
  private Operand<TInt32> outputShape(Ops tf, Operand<? extends TNumber> x) {
    Operand<TInt32> running = tf.shape(x);
    return tf.stack(
        List.of(
            size(tf, running, 0),
            grownSize(tf, running, x.shape(), 1),
            grownSize(tf, running, x.shape(), 2),
            tf.constant((int) kernel.shape().get(2))));
  }

  private Operand<TInt32> grownSize(Ops tf, Operand<TInt32> running, Shape known, int axis) {
    long size = known.get(axis);
    return size == Shape.UNKNOWN_SIZE
        ? tf.math.mul(size(tf, running, axis), tf.constant(stride))
        : tf.constant((int) size * stride);
  }

  private static Operand<TInt32> size(Ops tf, Operand<TInt32> running, int axis) {
    return tf.gather(running, tf.constant(axis), tf.constant(0));
  }
}
