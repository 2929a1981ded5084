package org.ceph4j.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.ceph4j.network.GlorotUniform;
import org.ceph4j.network.Pass;
import org.ceph4j.network.layer.Dropout;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.framework.initializers.Glorot;
import org.tensorflow.framework.initializers.VarianceScaling;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;
import tools.jackson.databind.JsonNode;

/** First values and dropout against the facts of Keras. */
final class RandomGoldenTest {
  private static final int VALUES = 1_000_000;

  private interface Drawing {
    Operand<TFloat32> draw(Ops tf);
  }

  private static float[] values(Drawing drawing) {
    try (Graph graph = new Graph()) {
      return fetch(graph, drawing.draw(Ops.create(graph)).asOutput());
    }
  }

  private static float[] fetch(Graph graph, Output<? extends TType> output) {
    try (Session session = new Session(graph);
        Result result = session.runner().fetch(output).run()) {
      TFloat32 tensor = (TFloat32) result.get(0);
      float[] values = new float[(int) tensor.size()];
      tensor.copyTo(DataBuffers.of(values));
      return values;
    }
  }

  private static SummaryStatistics statistics(float[] values) {
    SummaryStatistics statistics = new SummaryStatistics();
    for (float value : values) {
      statistics.addValue(value);
    }
    return statistics;
  }

  @Test
  void drawsKernelsAsKerasDoes() {
    for (JsonNode kernel : Golden.json("initializers")) {
      long[] sizes = kernel.get("shape").valueStream().mapToLong(JsonNode::longValue).toArray();
      Shape shape = Shape.of(sizes);
      double limit = kernel.get("limit").doubleValue();
      assertThat(GlorotUniform.limit(shape)).isCloseTo(limit, within(1e-12));
      SummaryStatistics drawn =
          statistics(values(tf -> new GlorotUniform(7).initialValue(tf, shape, 3)));
      double count = drawn.getN();
      double variance = kernel.get("expected_variance").doubleValue();
      assertThat(count).isEqualTo(kernel.get("values").doubleValue());
      // Five standard errors of a uniform distribution's mean and variance.
      assertThat(drawn.getMean()).isCloseTo(0, within(5 * Math.sqrt(variance / count)));
      assertThat(drawn.getVariance())
          .isCloseTo(variance, within(5 * variance * Math.sqrt(0.8 / count)));
      assertThat(drawn.getMin()).isBetween(-limit, -limit * (1 - 30 / count));
      assertThat(drawn.getMax()).isBetween(limit * (1 - 30 / count), limit);
    }
  }

  @Test
  void drawsOtherValuesForAnotherVariableOrSeed() {
    Shape shape = Shape.of(3, 3, 2, 2);
    float[] first = values(tf -> new GlorotUniform(7).initialValue(tf, shape, 3));
    assertThat(values(tf -> new GlorotUniform(7).initialValue(tf, shape, 3))).isEqualTo(first);
    assertThat(values(tf -> new GlorotUniform(7).initialValue(tf, shape, 4))).isNotEqualTo(first);
    assertThat(values(tf -> new GlorotUniform(8).initialValue(tf, shape, 3))).isNotEqualTo(first);
  }

  // Why the initialiser is the project's own.
  @Test
  void frameworkGlorotIsWrongForKernels() {
    Shape shape = Shape.of(3, 3, 16, 32);
    float[] drawn =
        values(
            tf ->
                new Glorot<TFloat32>(VarianceScaling.Distribution.UNIFORM, 7)
                    .call(tf, tf.constant(shape.asArray()), TFloat32.class));
    SummaryStatistics statistics = statistics(drawn);
    double limit = GlorotUniform.limit(shape);
    assertThat(statistics.getMin()).isGreaterThanOrEqualTo(0);
    assertThat(statistics.getMax()).isLessThan(0.5 * limit);
  }

  @Test
  void dropsAsKerasDoes() {
    JsonNode facts = Golden.json("dropout");
    float[] dropped = dropped(5, 0);
    SummaryStatistics statistics = statistics(dropped);
    int kept = 0;
    for (float value : dropped) {
      if (value != 0) {
        kept++;
        assertThat((double) value)
            .isBetween(
                facts.get("scale_minimum").doubleValue(), facts.get("scale_maximum").doubleValue());
      }
    }
    // Five standard errors.
    assertThat((double) kept / VALUES).isCloseTo(0.8, within(5 * Math.sqrt(0.16 / VALUES)));
    assertThat(statistics.getMean()).isCloseTo(1, within(5 * 0.5 / Math.sqrt(VALUES)));
    assertThat(statistics.getVariance())
        .isCloseTo(facts.get("expected_variance").doubleValue(), within(2e-3));
  }

  @Test
  void dropsByThePairOfSeedAndStepAlone() {
    assertThat(dropped(5, 0)).isEqualTo(dropped(5, 0));
    assertThat(dropped(5, 1)).isNotEqualTo(dropped(5, 0));
    assertThat(dropped(6, 0)).isNotEqualTo(dropped(5, 0));
  }

  private static float[] dropped(long seed, long step) {
    return values(
        tf -> {
          Pass pass = Pass.training(tf, tf.constant(new long[] {seed, step}));
          return new Dropout(0.2)
              .apply(pass, tf.fill(tf.constant(new int[] {VALUES}), tf.constant(1f)));
        });
  }

  @Test
  void dropoutsGradientIsItsMask() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Pass pass = Pass.training(tf, tf.constant(new long[] {5, 0}));
      Operand<TFloat32> ones = tf.fill(tf.constant(new int[] {VALUES}), tf.constant(1f));
      Operand<TFloat32> dropped = new Dropout(0.2).apply(pass, ones);
      Output<?>[] gradient =
          graph.addGradients(dropped.asOutput(), new Output<?>[] {ones.asOutput()});
      assertThat(fetch(graph, gradient[0])).isEqualTo(dropped(5, 0));
    }
  }

  @Test
  void inferenceDropsNothing() {
    float[] kept =
        values(tf -> new Dropout(0.2).apply(Pass.inference(tf), tf.constant(new float[] {3, 4})));
    assertThat(kept).containsExactly(3, 4);
  }
}
