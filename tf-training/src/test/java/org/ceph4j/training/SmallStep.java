package org.ceph4j.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.keras.Floats;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.Variable;
import org.ceph4j.settings.Settings;
import org.ceph4j.settings.SettingsReader;
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

/**
 * One validation and one step of a small network with softmax, on two made films.
 *
 * @param before weights by name before the step
 * @param after and after it
 * @param maps of the validation
 * @param loss of the step
 * @param validationLoss before it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SmallStep(
    Map<String, float[]> before,
    Map<String, float[]> after,
    float[] maps,
    float loss,
    float validationLoss) {
  static final int FILMS = 2;
  static final int LANDMARKS = 3;
  static final int SIZE = 32;

  /** Settings of a network of so many members. */
  static Settings settings(int members) {
    return SettingsReader.read(
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
  }

  /** A coordinate of the made films' points, px of the input. */
  static float coordinate(int index) {
    return 6 + 3.3f * index % 20;
  }

  /** Takes the step, with these weights where there are such. */
  static SmallStep take(Settings settings, NetworkSpec spec, Map<String, float[]> weights) {
    try (Graph graph = new Graph()) {
      TrainingGraph training = new TrainingGraph(graph, settings, spec);
      Ops tf = Ops.create(graph);
      Op assigned = tf.withControlDependencies(assignments(tf, training, weights)).noOp();
      try (Session session = new Session(graph);
          TFloat32 images =
              values(Shape.of(FILMS, SIZE, SIZE, 1), i -> (float) Math.sin(i * 0.37));
          TFloat32 points = values(Shape.of(FILMS, spec.learnedMaps(), 2), SmallStep::coordinate);
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
          return new SmallStep(
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
