package org.ceph4j.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ceph4j.network.Counter;
import org.ceph4j.network.Initializer;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Keras' Adam over resource variables: beta 0.9 and 0.999, epsilon 1e-7.
 *
 * <p>TensorFlow Framework's Adam knows only reference variables, and updates the powers of beta
 * while it still uses them. Here the powers follow from the count of steps, which grows after all
 * variables have moved.
 */
final class Adam {
  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.999f;
  private static final float EPSILON = 1e-7f;

  private final Ops tf;
  private final Variables variables;
  private final Counter iterations;

  /**
   * An optimiser that keeps its slots among the variables it moves, under {@code adam/}.
   *
   * @param iterations counts the steps; {@link #apply} lets it grow
   */
  Adam(Ops tf, Variables variables, Counter iterations) {
    this.tf = tf.withSubScope("adam");
    this.variables = variables;
    this.iterations = iterations;
  }

  /**
   * Adds the gradients of a loss and the step that follows them.
   *
   * @param clipping lays ops between the two
   */
  Op minimize(
      Graph graph,
      Operand<TFloat32> loss,
      Operand<TFloat32> learningRate,
      UnaryOperator<List<Operand<TFloat32>>> clipping) {
    List<Variable> trainable = variables.trainable();
    Output<?>[] values =
        trainable.stream().map(variable -> variable.value().asOutput()).toArray(Output<?>[]::new);
    List<Operand<TFloat32>> gradients = new ArrayList<>();
    for (Output<?> gradient : graph.addGradients(loss.asOutput(), values)) {
      gradients.add(gradient.expect(TFloat32.class));
    }
    return apply(trainable, clipping.apply(gradients), learningRate);
  }

  /** Adds a step: each variable moves by its gradient, then the count grows. */
  Op apply(
      List<Variable> trainable, List<Operand<TFloat32>> gradients, Operand<TFloat32> learningRate) {
    // Without the wait, a variable that moves while backpropagation still reads it is copied.
    Ops after = tf.withControlDependencies(new ArrayList<Op>(gradients));
    Operand<TFloat32> step =
        tf.math.add(tf.dtypes.cast(iterations.value(), TFloat32.class), tf.constant(1f));
    Operand<TFloat32> power1 = tf.math.pow(tf.constant(BETA_1), step);
    Operand<TFloat32> power2 = tf.math.pow(tf.constant(BETA_2), step);
    List<Op> moved = new ArrayList<>();
    for (int i = 0; i < trainable.size(); i++) {
      Variable variable = trainable.get(i);
      moved.add(
          after.train.resourceApplyAdam(
              variable.handle(),
              slot("adam/m/", variable).handle(),
              slot("adam/v/", variable).handle(),
              power1,
              power2,
              learningRate,
              tf.constant(BETA_1),
              tf.constant(BETA_2),
              tf.constant(EPSILON),
              gradients.get(i)));
    }
    return tf.withControlDependencies(moved)
        .assignAddVariableOp(iterations.handle(), tf.constant(1L));
  }

  private Variable slot(String kind, Variable variable) {
    return variables.fixed(kind + variable.name(), variable.shape(), Initializer.constant(0));
  }
}
