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
import org.tensorflow.types.family.TNumber;

/** Keras' Conv2D with stride 1, SAME padding and a bias; kernel {@code [size, size, in, out]}. */
public final class Convolution implements Layer {
  private final Variable kernel;
  private final Variable bias;

  /**
   * Makes the variables.
   *
   * @param variables where they go
   * @param name of the layer
   * @param shape of the kernel: {@code [size, size, in, out]}
   * @param initializer of the kernel; the bias starts at 0
   */
  public Convolution(Variables variables, String name, Shape shape, Initializer initializer) {
    kernel = variables.trainable(name + "/kernel", shape, initializer);
    bias = variables.trainable(name + "/bias", Shape.of(shape.get(3)), Initializer.constant(0));
  }

  /** {@code [batch, height, width, in]} to {@code [batch, height, width, out]}. */
  @Override
  public Operand<TFloat32> apply(Pass pass, Operand<TFloat32> x) {
    Product convolution = Convolution::convolve;
    return pass.tf().nn.biasAdd(convolution.in(pass, x, pass.value(kernel)), pass.value(bias));
  }

  private static <T extends TNumber> Operand<T> convolve(Ops tf, Operand<T> x, Operand<T> kernel) {
    return tf.nn.conv2d(x, kernel, List.of(1L, 1L, 1L, 1L), "SAME");
  }
}
