package org.ceph4j.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.keras.Floats;
import org.ceph4j.network.Variable;
import org.ceph4j.settings.Settings;
import org.ceph4j.settings.SettingsReader;
import org.junit.jupiter.api.Test;
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

/** Two networks side by side against each of them alone with the same weights. */
final class MembersTest {
  private static final int MEMBERS = 2;
  private static final int LANDMARKS = 3;
  private static final int SIZE = 32;
  private static final double TOLERANCE = 1e-6;

  @Test
  void heatmapsAndLossAreTheMeanOfTheMembersAndAllOfThemLearn() {
    Outcome both = run(MEMBERS, Map.of());
    List<Outcome> alone = new ArrayList<>();
    for (int member = 1; member <= MEMBERS; member++) {
      alone.add(run(1, both.start(member)));
    }

    assertThat(alone.get(0).maps()).isNotEqualTo(alone.get(1).maps());
    for (int i = 0; i < both.maps().length; i++) {
      double mean = (alone.get(0).maps()[i] + alone.get(1).maps()[i]) / 2.0;
      assertThat(both.maps()[i]).isCloseTo((float) mean, within((float) TOLERANCE));
    }
    assertThat(both.loss()).isCloseTo(mean(alone, Outcome::loss), within((float) TOLERANCE * 10));
    assertThat(both.validationLoss())
        .isCloseTo(mean(alone, Outcome::validationLoss), within((float) TOLERANCE * 10));
    both.before()
        .forEach(
            (name, values) ->
                assertThat(requireNonNull(both.after().get(name))).as(name).isNotEqualTo(values));
  }

  private interface Figure {
    float of(Outcome outcome);
  }

  private static float mean(List<Outcome> outcomes, Figure figure) {
    return (float) outcomes.stream().mapToDouble(figure::of).average().orElseThrow();
  }

  /** Weights by name before and after one step, and what the first pass gave. */
  private record Outcome(
      Map<String, float[]> before,
      Map<String, float[]> after,
      float[] maps,
      float loss,
      float validationLoss) {
    /** Of one member, by its names when it is alone. */
    Map<String, float[]> start(int member) {
      String scope = "member_" + member + "/";
      Map<String, float[]> one = new LinkedHashMap<>();
      before.forEach(
          (name, values) -> {
            if (name.startsWith(scope)) {
              one.put(name.substring(scope.length()), values);
            }
          });
      return one;
    }
  }

  private static Outcome run(int members, Map<String, float[]> weights) {
    Settings settings =
        SettingsReader.read(
            "demo",
            Optional.empty(),
            Map.of(
                "network.members",
                "" + members,
                "network.height",
                "" + SIZE,
                "network.width",
                "" + SIZE,
                "network.filters",
                "[4, 6]",
                "network.output",
                "softmax",
                "loss.kind",
                "cross_entropy"));
    try (Graph graph = new Graph()) {
      TrainingGraph training = new TrainingGraph(graph, settings, LANDMARKS);
      Ops tf = Ops.create(graph);
      Op assigned = tf.withControlDependencies(assignments(tf, training, weights)).noOp();
      try (Session session = new Session(graph);
          TFloat32 images = values(Shape.of(2, SIZE, SIZE, 1), i -> (float) Math.sin(i * 0.37));
          TFloat32 points = values(Shape.of(2, LANDMARKS, 2), i -> 6 + 3.3f * i % 20);
          TFloat32 rate = TFloat32.scalarOf(1e-3f)) {
        session.runner().addTarget(training.initialise).run().close();
        session.runner().addTarget(assigned).run().close();
        Map<String, float[]> before = weights(session, training);
        try (Result judged =
                session
                    .runner()
                    .feed(training.images, images)
                    .feed(training.points, points)
                    .fetch(training.heatmaps)
                    .fetch(training.validation.loss())
                    .run();
            Result learned =
                session
                    .runner()
                    .feed(training.images, images)
                    .feed(training.points, points)
                    .feed(training.learningRate, rate)
                    .fetch(training.training.loss())
                    .addTarget(training.step)
                    .run()) {
          return new Outcome(
              before,
              weights(session, training),
              Floats.of((TFloat32) judged.get(0)),
              ((TFloat32) learned.get(0)).getFloat(),
              ((TFloat32) judged.get(1)).getFloat());
        }
      }
    }
  }

  private static List<Op> assignments(
      Ops tf, TrainingGraph training, Map<String, float[]> weights) {
    List<Op> assignments = new ArrayList<>();
    for (Variable variable : training.variables.trainable()) {
      if (weights.containsKey(variable.name())) {
        Operand<TFloat32> value =
            tf.constant(
                NdArrays.wrap(variable.shape(), DataBuffers.of(weights.get(variable.name()))));
        assignments.add(tf.assignVariableOp(variable.handle(), value));
      }
    }
    return assignments;
  }

  private static Map<String, float[]> weights(Session session, TrainingGraph training) {
    Map<String, float[]> weights = new LinkedHashMap<>();
    for (Variable variable : training.variables.trainable()) {
      try (Result result = session.runner().fetch(variable.value()).run()) {
        weights.put(variable.name(), Floats.of((TFloat32) result.get(0)));
      }
    }
    return weights;
  }

  private interface Value {
    float at(int index);
  }

  private static TFloat32 values(Shape shape, Value value) {
    float[] values = new float[(int) shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.at(i);
    }
    return TFloat32.tensorOf(shape, DataBuffers.of(values));
  }
}
