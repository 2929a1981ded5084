package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ceph4j.keras.Floats;
import org.ceph4j.keras.Golden;
import org.ceph4j.network.Counter;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.ceph4j.settings.OptimizerSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.tensorflow.types.TInt64;

/** Clipping and averages of the weights against Keras 3's optimiser on the same gradients. */
final class OptimizerGoldenTest {
  private static final List<String> NAMES = List.of("kernel", "bias");
  private static final int STEPS = 5;

  private final Golden golden = Golden.read("optimizer");

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("clip_norm", new OptimizerSettings(0.5, 0, 0, 0)),
        Arguments.of("clip_value", new OptimizerSettings(0, 0.05, 0, 0)),
        Arguments.of("global_clip_norm", new OptimizerSettings(0, 0, 0.5, 0)),
        Arguments.of("average", new OptimizerSettings(0, 0, 0, 0.9)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void movesWeightsAndAveragesAsKerasDoes(String kind, OptimizerSettings settings) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf);
      for (String name : NAMES) {
        Golden.Array start = golden.get("start/" + name);
        variables.trainable(name, start.shape(), (ops, shape, i) -> constant(ops, start));
      }
      Counter iterations = variables.counter("iterations");
      Op step = step(tf, variables, iterations, settings);
      Op initialise = variables.addInitializer();
      try (Session session = new Session(graph)) {
        session.runner().addTarget(initialise).run().close();
        for (int i = 0; i < STEPS; i++) {
          session.runner().addTarget(step).run().close();
        }
        check(session, variables, kind);
        assertThat(count(session, iterations)).isEqualTo(STEPS);
      }
    }
  }

  private Op step(Ops tf, Variables variables, Counter iterations, OptimizerSettings settings) {
    List<Variable> trainable = variables.trainable();
    List<Operand<TFloat32>> gradients = new ArrayList<>();
    for (Variable variable : trainable) {
      Operand<TFloat32> all = constant(tf, golden.get("gradient/" + variable.name()));
      gradients.add(tf.gather(all, iterations.value(), tf.constant(0)));
    }
    List<Op> updates = new ArrayList<>();
    if (settings.averages()) {
      WeightAverages averages = new WeightAverages(variables, settings.averageMomentum());
      updates.add(apply(tf, variables, iterations, trainable, gradients));
      updates.addAll(averages.update(tf, List.copyOf(updates), iterations));
    } else {
      List<Operand<TFloat32>> clipped = GradientClipping.clip(tf, gradients, settings);
      updates.add(apply(tf, variables, iterations, trainable, clipped));
    }
    return tf.withControlDependencies(updates).noOp();
  }

  private static Op apply(
      Ops tf,
      Variables variables,
      Counter iterations,
      List<Variable> trainable,
      List<Operand<TFloat32>> gradients) {
    return new Adam(tf, variables, iterations).apply(trainable, gradients, tf.constant(0.05f));
  }

  private static Operand<TFloat32> constant(Ops tf, Golden.Array array) {
    Shape shape = array.shape();
    return tf.constant(NdArrays.wrap(shape, DataBuffers.of(array.floats())));
  }

  private void check(Session session, Variables variables, String kind) {
    List<Variable> kept =
        variables.all().stream().filter(variable -> !variable.name().startsWith("adam/")).toList();
    assertThat(kept).hasSize(kind.equals("average") ? 4 : 2);
    for (Variable variable : kept) {
      try (Result result = session.runner().fetch(variable.value()).run()) {
        float[] values = Floats.of((TFloat32) result.get(0));
        assertThat(Golden.error(values, golden.get(kind + "/" + variable.name())))
            .as(variable.name())
            .isLessThanOrEqualTo(1e-5);
      }
    }
  }

  private static long count(Session session, Counter iterations) {
    try (Result result = session.runner().fetch(iterations.value()).run()) {
      return ((TInt64) result.get(0)).getLong();
    }
  }
}
