package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.ceph4j.keras.Golden;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.Architecture;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.OutputActivation;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Slopes;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.framework.losses.MeanSquaredError;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Fifty steps of training against Keras 2 from the same weights on the same batches. */
final class TrainingGoldenTest {
  private static final int STEPS = 50;

  // With and without oneDNN, by AVX-512, AVX2 and SSE4.1, Java stays within 1e-5. A slightly wrong
  // epsilon, beta or rate can move these losses by less than 1e-3, so the limit lies well below.
  @ParameterizedTest
  @ValueSource(strings = {"unet_pixel", "unet_channel", "cnn_pixel", "cnn_channel"})
  void losesAsKerasDoes(String name) {
    Golden golden = Golden.read("training_" + name);
    double[] actual = losses(name, golden);
    double[] expected = golden.get("threads_1/loss").values();
    assertThat(greatestRelativeDifference(actual, expected)).isLessThanOrEqualTo(5e-5);
  }

  private static double greatestRelativeDifference(double[] a, double[] b) {
    double scale = DoubleStream.of(b).map(Math::abs).max().orElseThrow();
    double greatest = 0;
    for (int i = 0; i < b.length; i++) {
      greatest = Math.max(greatest, Math.abs(a[i] - b[i]) / scale);
    }
    return greatest;
  }

  private static double[] losses(String name, Golden golden) {
    Golden films = Golden.read("training_films");
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf);
      Network network = new Network(spec(name), variables, 0);
      Operand<TInt32> batch = tf.placeholder(TInt32.class);
      Pass pass = Pass.training(tf, tf.constant(new long[] {0, 0}));
      Operand<TFloat32> maps = network.apply(pass, rows(tf, films.get("image"), batch));
      Operand<TFloat32> loss =
          new MeanSquaredError().call(tf, rows(tf, films.get("target"), batch), maps);
      float rate = (float) golden.get("learning_rate").values()[0];
      List<Op> updates = new ArrayList<>(pass.updates());
      updates.add(
          new Adam(tf, variables, variables.counter("iterations"))
              .minimize(graph, loss, tf.constant(rate), gradients -> gradients));
      Op step = tf.withControlDependencies(updates).noOp();
      Op initialise = variables.addInitializer();
      Op start = tf.withControlDependencies(assignments(tf, variables, golden)).noOp();
      try (Session session = new Session(graph)) {
        session.runner().addTarget(initialise).run().close();
        session.runner().addTarget(start).run().close();
        return run(session, step, loss, batch, films.get("batch").ints());
      }
    }
  }

  private static List<Op> assignments(Ops tf, Variables variables, Golden golden) {
    List<Op> assignments = new ArrayList<>();
    for (Variable variable : variables.trainable()) {
      if (variable.name().endsWith("/kernel")) {
        Operand<TFloat32> weight = constant(tf, golden.get("weight/" + variable.name()));
        assignments.add(tf.assignVariableOp(variable.handle(), weight));
      } else if (variable.name().endsWith("/alpha")) {
        float slope = (float) golden.get("slope").values()[0];
        Operand<TFloat32> slopes =
            tf.fill(tf.constant(variable.shape().asArray()), tf.constant(slope));
        assignments.add(tf.assignVariableOp(variable.handle(), slopes));
      }
    }
    return assignments;
  }

  private static double[] run(
      Session session, Op step, Operand<TFloat32> loss, Operand<TInt32> batch, int[] films) {
    double[] losses = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      try (TInt32 pair = TInt32.vectorOf(films[2 * i], films[2 * i + 1]);
          Result result = session.runner().feed(batch, pair).fetch(loss).addTarget(step).run()) {
        losses[i] = ((TFloat32) result.get(0)).getFloat();
      }
    }
    return losses;
  }

  private static Operand<TFloat32> rows(Ops tf, Golden.Array array, Operand<TInt32> batch) {
    return tf.gather(constant(tf, array), batch, tf.constant(0));
  }

  private static Operand<TFloat32> constant(Ops tf, Golden.Array array) {
    return tf.constant(NdArrays.wrap(array.shape(), DataBuffers.of(array.floats())));
  }

  private static NetworkSpec spec(String name) {
    return new NetworkSpec(
        name.startsWith("unet") ? Architecture.UNET : Architecture.CNN,
        new ImageSize(32, 48),
        1,
        3,
        1,
        List.of(2, 3, 4, 6, 8),
        name.endsWith("pixel") ? Slopes.PER_PIXEL : Slopes.PER_CHANNEL,
        1,
        OutputActivation.RELU,
        0);
  }
}
