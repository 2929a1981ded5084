package org.ceph4j.training.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.ceph4j.keras.Golden;
import org.ceph4j.settings.LossSettings;
import org.ceph4j.settings.LossSettings.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Losses and their gradients against their printed formulas in float64. */
final class HeatmapLossGoldenTest {
  private final Golden golden = Golden.read("losses");

  private record LossAndGradient(float loss, float[] gradient) {}

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQUARED_ERROR")
  void equalsItsFormulaAndSoDoesItsGradient(Kind kind) {
    String key = kind.toString().toLowerCase(Locale.ROOT);
    double peak = golden.get("peak").values()[0];
    double weight = golden.get("weight").values()[0];
    LossAndGradient actual = run(HeatmapLoss.of(new LossSettings(kind, weight), peak));
    assertThat(Golden.error(new float[] {actual.loss}, golden.get(key + "/loss")))
        .isLessThanOrEqualTo(1e-5);
    assertThat(Golden.error(actual.gradient, golden.get(key + "/gradient")))
        .isLessThanOrEqualTo(1e-5);
  }

  @Test
  void withoutAWeightTheWeightedErrorIsThePlainOne() {
    LossAndGradient plain = run(HeatmapLoss.of(new LossSettings(Kind.SQUARED_ERROR, 0), 4));
    LossAndGradient weighted =
        run(HeatmapLoss.of(new LossSettings(Kind.WEIGHTED_SQUARED_ERROR, 0), 4));
    float[] target = golden.get("target").floats();
    float[] scores = golden.get("scores").floats();
    double sum = 0;
    for (int i = 0; i < target.length; i++) {
      sum += Math.pow((double) scores[i] - target[i], 2);
    }
    double expected = sum / target.length;
    assertThat(Math.abs(plain.loss - expected)).isLessThanOrEqualTo(1e-5 * expected);
    assertThat(Math.abs(weighted.loss - expected)).isLessThanOrEqualTo(1e-5 * expected);
  }

  private LossAndGradient run(HeatmapLoss loss) {
    Golden.Array target = golden.get("target");
    try (Graph graph = new Graph();
        TFloat32 scores =
            TFloat32.tensorOf(target.shape(), DataBuffers.of(golden.get("scores").floats()))) {
      Ops tf = Ops.create(graph);
      Placeholder<TFloat32> fed = tf.placeholder(TFloat32.class, Placeholder.shape(target.shape()));
      Operand<TFloat32> targets =
          tf.constant(NdArrays.wrap(target.shape(), DataBuffers.of(target.floats())));
      Operand<TFloat32> value = loss.of(tf, new Maps(targets, fed, tf.identity(fed)));
      var gradient = graph.addGradients(value.asOutput(), new Output<?>[] {fed.asOutput()})[0];
      try (Session session = new Session(graph);
          Result result = session.runner().feed(fed, scores).fetch(value).fetch(gradient).run()) {
        float[] values = new float[target.values().length];
        ((TFloat32) result.get(1)).copyTo(DataBuffers.of(values));
        return new LossAndGradient(((TFloat32) result.get(0)).getFloat(), values);
      }
    }
  }
}
