package org.ceph4j.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ceph4j.network.Counter;
import org.ceph4j.network.Initializer;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Exponential averages of the weights over the steps, as Keras' {@code use_ema} keeps them: after
 * the first step the weights themselves, after each other {@code momentum * average + (1 -
 * momentum) * weight}. They stand among the variables under {@code average/}.
 */
final class WeightAverages {
  private static final String PREFIX = "average/";

  private final Map<Variable, Variable> averages = new LinkedHashMap<>();
  private final float momentum;

  /** Averages of all trainable variables made so far. */
  WeightAverages(Variables variables, double momentum) {
    this.momentum = (float) momentum;
    for (Variable weight : variables.trainable()) {
      averages.put(
          weight, variables.fixed(name(weight.name()), weight.shape(), Initializer.constant(0)));
    }
  }

  /** The name of the average of a weight. */
  static String name(String weight) {
    return PREFIX + weight;
  }

  /** What a pass with the averages takes for a variable: statistics have none. */
  Operand<TFloat32> value(Variable variable) {
    return averages.getOrDefault(variable, variable).value();
  }

  /** The name under which a checkpoint holds the value that inference takes for a variable. */
  static String nameInCheckpoint(Variable variable) {
    return variable.trainable() ? name(variable.name()) : variable.name();
  }

  /**
   * Adds the update that follows a step.
   *
   * @param stepped the step; the weights are read after it
   * @param iterations counts the steps; still 0 at the first
   */
  List<Op> update(Ops tf, List<Op> stepped, Counter iterations) {
    Ops after = tf.withControlDependencies(stepped);
    Operand<TFloat32> later =
        tf.dtypes.cast(tf.math.greater(iterations.value(), tf.constant(0L)), TFloat32.class);
    Operand<TFloat32> share =
        tf.math.sub(tf.constant(1f), tf.math.mul(later, tf.constant(momentum)));
    List<Op> updates = new ArrayList<>();
    averages.forEach(
        (weight, average) -> {
          Operand<TFloat32> moved = after.readVariableOp(weight.handle(), TFloat32.class);
          Operand<TFloat32> change = tf.math.mul(tf.math.sub(average.value(), moved), share);
          updates.add(tf.assignSubVariableOp(average.handle(), change));
        });
    return updates;
  }
}
