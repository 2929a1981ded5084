package org.ceph4j.keras;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.ceph4j.network.layer.BatchNormalization;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Batch normalisation alone, on so few values that a biased variance shows. */
final class BatchNormalizationGoldenTest {
  private final Golden golden = Golden.read("batch_norm");

  @Test
  void normalisesAndMovesAsKeras2Does() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf);
      Operand<TFloat32> input = constant(tf, golden.get("input"));
      BatchNormalization layer =
          new BatchNormalization(variables, "layer", (int) golden.get("input").shape().get(3));
      Operand<TFloat32> inference = layer.apply(Pass.inference(tf), input);
      Pass pass = Pass.training(tf, tf.constant(new long[] {0, 0}));
      Operand<TFloat32> training = layer.apply(pass, input);
      List<Op> start = new ArrayList<>();
      for (Variable variable : variables.all()) {
        Golden.Array weight = golden.get("weight/" + kind(variable));
        start.add(tf.assignVariableOp(variable.handle(), constant(tf, weight)));
      }
      try (Session session = new Session(graph)) {
        run(session, start);
        check(session, inference, "output/inference");
        check(session, training, "output/training");
        run(session, pass.updates());
        for (Variable variable : variables.all()) {
          if (!variable.trainable()) {
            check(session, variable.value(), "after/" + kind(variable));
          }
        }
        Operand<TFloat32> variance = variables.all().get(3).value();
        check(session, variance, "expected/unbiased_moving_variance");
      }
    }
  }

  private static Operand<TFloat32> constant(Ops tf, Golden.Array array) {
    return tf.constant(NdArrays.wrap(array.shape(), DataBuffers.of(array.floats())));
  }

  private static String kind(Variable variable) {
    return variable.name().replace("layer/", "");
  }

  private static void run(Session session, List<Op> ops) {
    Session.Runner runner = session.runner();
    ops.forEach(runner::addTarget);
    runner.run().close();
  }

  private void check(Session session, Operand<TFloat32> output, String name) {
    try (Result result = session.runner().fetch(output).run()) {
      TFloat32 tensor = (TFloat32) result.get(0);
      float[] values = Floats.of(tensor);
      assertThat(Golden.error(values, golden.get(name))).as(name).isLessThanOrEqualTo(1e-5);
    }
  }
}
