package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ceph4j.keras.Floats;
import org.ceph4j.keras.Golden;
import org.ceph4j.network.Initializer;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Adam against Keras 2 on the same stored gradients. */
final class AdamGoldenTest {
  private static final List<String> NAMES = List.of("kernel", "bias", "alpha", "extreme");
  private static final int STEPS = 10;

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "0.05"})
  void movesVariablesAndSlotsAsKerasDoes(String rate) {
    Golden golden = Golden.read("adam");
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf);
      List<Variable> trained = new ArrayList<>();
      Map<String, Operand<TFloat32>> gradients = new LinkedHashMap<>();
      for (String name : NAMES) {
        Golden.Array start = golden.get("start/" + name);
        trained.add(
            variables.trainable(name, start.shape(), (ops, shape, i) -> constant(ops, start)));
        gradients.put(name, tf.placeholder(TFloat32.class));
      }
      Op step =
          new Adam(tf, variables, variables.counter("iterations"))
              .apply(trained, List.copyOf(gradients.values()), tf.constant(Float.parseFloat(rate)));
      Op initialise = variables.addInitializer();
      try (Session session = new Session(graph)) {
        session.runner().addTarget(initialise).run().close();
        for (int i = 0; i < STEPS; i++) {
          run(session, step, golden, gradients, i);
          if (i == 0 || i == STEPS - 1) {
            check(session, variables, golden, "legacy/rate_" + rate + "/step_" + (i + 1));
          }
        }
      }
    }
  }

  private static Operand<TFloat32> constant(Ops tf, Golden.Array array) {
    return tf.constant(NdArrays.wrap(array.shape(), DataBuffers.of(array.floats())));
  }

  private static void run(
      Session session,
      Op step,
      Golden golden,
      Map<String, Operand<TFloat32>> gradients,
      int number) {
    List<TFloat32> fed = new ArrayList<>();
    Session.Runner runner = session.runner().addTarget(step);
    gradients.forEach(
        (name, placeholder) -> {
          Golden.Array all = golden.get("gradient/" + name);
          Shape shape = all.shape().tail();
          float[] values = new float[(int) shape.size()];
          System.arraycopy(all.floats(), number * values.length, values, 0, values.length);
          fed.add(TFloat32.tensorOf(shape, DataBuffers.of(values)));
          runner.feed(placeholder, fed.get(fed.size() - 1));
        });
    runner.run().close();
    fed.forEach(TFloat32::close);
  }

  private static void check(Session session, Variables variables, Golden golden, String prefix) {
    for (Variable variable : variables.all()) {
      String name = variable.name().replaceFirst("^adam/", "");
      String key = variable.trainable() ? prefix + "/variable/" + name : prefix + "/" + name;
      try (Result result = session.runner().fetch(variable.value()).run()) {
        float[] values = Floats.of((TFloat32) result.get(0));
        assertThat(Golden.error(values, golden.get(key))).as(key).isLessThanOrEqualTo(1e-5);
      }
    }
  }

  // Epsilon shows only where sqrt(1 - beta_2) * |gradient| is about as small: the first step is
  // rate * 0.0316e-6 / (0.0316e-6 + 1e-7), which is what Keras 2 gives too.
  @Test
  void epsilonIsKeras() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf);
      Variable weight = variables.trainable("weight", Shape.of(2), Initializer.constant(0));
      Operand<TFloat32> gradient = tf.constant(new float[] {1e-6f, -1e-6f});
      Op step =
          new Adam(tf, variables, variables.counter("iterations"))
              .apply(List.of(weight), List.of(gradient), tf.constant(0.1f));
      float[] moved = {-0.0240253f, 0.0240253f};
      assertThat(valueAfter(step, graph, variables, weight)).containsExactly(moved, offset(1e-6f));
    }
  }

  // Why Adam is the project's own: the framework's optimisers look for reference variables only,
  // and leave others as they are without a word.
  @Test
  void frameworkAdamDoesNotMoveResourceVariables() {
    assertThat(firstStep(true)).containsExactly(1f, 1f);
    assertThat(firstStep(false)).containsExactly(new float[] {0.9f, 0.9f}, offset(1e-6f));
  }

  /** Two ones after one step of rate 0.1 down the sum of their squares. */
  private static float[] firstStep(boolean framework) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf);
      Variable weight = variables.trainable("weight", Shape.of(2), Initializer.constant(1));
      Operand<TFloat32> loss = tf.sum(tf.math.square(weight.value()), tf.constant(0));
      Op step =
          framework
              ? new org.tensorflow.framework.optimizers.Adam(graph, 0.1f).minimize(loss)
              : new Adam(tf, variables, variables.counter("iterations"))
                  .minimize(graph, loss, tf.constant(0.1f), gradients -> gradients);
      return valueAfter(step, graph, variables, weight);
    }
  }

  private static float[] valueAfter(Op step, Graph graph, Variables variables, Variable weight) {
    Op initialise = variables.addInitializer();
    try (Session session = new Session(graph)) {
      session.runner().addTarget(initialise).run().close();
      session.runner().addTarget(step).run().close();
      try (Result result = session.runner().fetch(weight.value()).run()) {
        TFloat32 moved = (TFloat32) result.get(0);
        return new float[] {moved.getFloat(0), moved.getFloat(1)};
      }
    }
  }
}
