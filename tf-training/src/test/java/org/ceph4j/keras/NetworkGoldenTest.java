package org.ceph4j.keras;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.Architecture;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.OutputActivation;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Slopes;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.framework.losses.MeanSquaredError;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import tools.jackson.databind.JsonNode;

/** Both networks, with slopes of both kinds, against Keras 2 on the same weights and images. */
final class NetworkGoldenTest {
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

  /** A network with the golden weights, laid in both modes. */
  private static final class Fixture implements AutoCloseable {
    final Golden golden;
    final Graph graph = new Graph();
    final Ops tf = Ops.create(graph);
    final Variables variables = new Variables(tf);
    final Operand<TFloat32> inference;
    final Pass pass;
    final Operand<TFloat32> training;
    final Operand<TFloat32> loss;
    final List<Op> assignments = new ArrayList<>();
    final Session session;

    Fixture(String name) {
      golden = Golden.read("network_" + name);
      Network network = new Network(spec(name), variables, 0);
      Operand<TFloat32> images = constant(golden.get("input"));
      inference = network.apply(Pass.inference(tf), images);
      pass = Pass.training(tf, tf.constant(new long[] {1, 2}));
      training = network.apply(pass, images);
      loss = new MeanSquaredError().call(tf, constant(golden.get("target")), training);
      for (Variable variable : variables.all()) {
        Golden.Array weight = golden.get("weight/" + variable.name());
        assertThat(variable.shape()).as(variable.name()).isEqualTo(weight.shape());
        assignments.add(tf.assignVariableOp(variable.handle(), constant(weight)));
      }
      session = new Session(graph);
      assign();
    }

    void assign() {
      Session.Runner runner = session.runner();
      assignments.forEach(runner::addTarget);
      runner.run().close();
    }

    Operand<TFloat32> constant(Golden.Array array) {
      return tf.constant(NdArrays.wrap(array.shape(), DataBuffers.of(array.floats())));
    }

    float[] fetch(Output<?> output) {
      try (Result result = session.runner().fetch(output).run()) {
        return Floats.of((TFloat32) result.get(0));
      }
    }

    @Override
    public void close() {
      session.close();
      graph.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unet_pixel", "unet_channel", "cnn_pixel", "cnn_channel"})
  void hasKerasVariables(String name) {
    try (Fixture fixture = new Fixture(name)) {
      assertThat(fixture.variables.all().stream().map(Variable::name).sorted().toList())
          .isEqualTo(fixture.golden.under("weight/"));
      assertThat(fixture.variables.trainable().stream().map(Variable::name).sorted().toList())
          .isEqualTo(fixture.golden.under("gradient/"));
    }
  }

  // A slope for each pixel has its layer's output shape, so these shapes show each layer's output.
  @ParameterizedTest
  @ValueSource(strings = {"unet_pixel", "unet_channel", "cnn_pixel", "cnn_channel"})
  void hasKerasLayers(String name) {
    try (Fixture fixture = new Fixture(name)) {
      Map<String, Long> parameters = parametersByLayer(fixture.variables);
      JsonNode layers = Golden.json("network_layers").get(name);
      assertThat(parameters).hasSize(layers.size());
      for (JsonNode layer : layers) {
        String path = layer.get("layer").stringValue();
        assertThat(parameters).containsEntry(path, layer.get("parameters").longValue());
        if (name.endsWith("pixel") && path.contains("prelu")) {
          long[] output =
              layer.get("output").valueStream().skip(1).mapToLong(JsonNode::longValue).toArray();
          assertThat(shape(fixture.variables, path + "/alpha")).isEqualTo(Shape.of(output));
        }
      }
    }
  }

  private static Shape shape(Variables variables, String name) {
    return variables.all().stream()
        .filter(variable -> variable.name().equals(name))
        .map(Variable::shape)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Long> parametersByLayer(Variables variables) {
    Map<String, Long> layers = new HashMap<>();
    for (Variable variable : variables.all()) {
      String layer = variable.name().substring(0, variable.name().lastIndexOf('/'));
      layers.merge(layer, variable.shape().size(), Long::sum);
    }
    return layers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"unet_pixel", "unet_channel", "cnn_pixel", "cnn_channel"})
  void infersAsKerasDoes(String name) {
    try (Fixture fixture = new Fixture(name)) {
      float[] output = fixture.fetch(fixture.inference.asOutput());
      assertThat(Golden.error(output, fixture.golden.get("output/inference")))
          .isLessThanOrEqualTo(1e-5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unet_pixel", "unet_channel", "cnn_pixel", "cnn_channel"})
  void trainsAsKerasDoes(String name) {
    try (Fixture fixture = new Fixture(name)) {
      Golden golden = fixture.golden;
      float[] output = fixture.fetch(fixture.training.asOutput());
      assertThat(Golden.error(output, golden.get("output/training"))).isLessThanOrEqualTo(1e-5);
      float[] loss = fixture.fetch(fixture.loss.asOutput());
      assertThat(Golden.error(loss, golden.get("loss"))).isLessThanOrEqualTo(1e-5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unet_pixel", "unet_channel", "cnn_pixel", "cnn_channel"})
  void hasKerasGradients(String name) {
    try (Fixture fixture = new Fixture(name)) {
      List<Variable> trainable = fixture.variables.trainable();
      Output<?>[] values =
          trainable.stream().map(each -> each.value().asOutput()).toArray(Output<?>[]::new);
      Output<?>[] gradients = fixture.graph.addGradients(fixture.loss.asOutput(), values);
      Map<String, Double> errors = new HashMap<>();
      Session.Runner runner = fixture.session.runner();
      for (Output<?> gradient : gradients) {
        runner.fetch(gradient);
      }
      try (Result result = runner.run()) {
        for (int i = 0; i < gradients.length; i++) {
          String variable = trainable.get(i).name();
          float[] gradient = Floats.of((TFloat32) result.get(i));
          errors.put(variable, Golden.error(gradient, fixture.golden.get("gradient/" + variable)));
        }
      }
      assertThat(errors)
          .allSatisfy(
              (variable, error) -> assertThat(error).as(variable).isLessThanOrEqualTo(1e-4));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unet_pixel", "unet_channel", "cnn_pixel", "cnn_channel"})
  void movesStatisticsAsKeras2Does(String name) {
    try (Fixture fixture = new Fixture(name)) {
      Session.Runner runner = fixture.session.runner();
      fixture.pass.updates().forEach(runner::addTarget);
      runner.run().close();
      List<String> moved = fixture.golden.under("after/");
      assertThat(moved).isNotEmpty();
      for (Variable variable : fixture.variables.all()) {
        if (moved.contains(variable.name())) {
          float[] value = fixture.fetch(variable.value().asOutput());
          assertThat(Golden.error(value, fixture.golden.get("after/" + variable.name())))
              .as(variable.name())
              .isLessThanOrEqualTo(1e-5);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unet", "cnn"})
  void hasThePapersParameterCounts(String name) {
    JsonNode expected = Golden.json("counts").get(name);
    NetworkSpec full =
        new NetworkSpec(
            name.equals("unet") ? Architecture.UNET : Architecture.CNN,
            new ImageSize(512, 432),
            1,
            27,
            1,
            List.of(16, 32, 64, 128, 256),
            Slopes.PER_PIXEL,
            1,
            OutputActivation.RELU,
            0.2);
    try (Graph graph = new Graph()) {
      Variables variables = new Variables(Ops.create(graph));
      var unused = new Network(full, variables, 0);
      Map<String, Long> layers = parametersByLayer(variables);
      expected
          .get("layers")
          .properties()
          .forEach(
              layer ->
                  assertThat(layers).containsEntry(layer.getKey(), layer.getValue().longValue()));
      assertThat(layers).hasSize(expected.get("layers").size());
      long trainable = variables.trainable().stream().mapToLong(each -> each.shape().size()).sum();
      assertThat(trainable).isEqualTo(expected.get("trainable").longValue());
    }
    assertThat(Network.countParameters(full)).isEqualTo(expected.get("total").longValue());
  }

  @Test
  void countsAreThoseOfTheSpecification() {
    JsonNode counts = Golden.json("counts");
    assertThat(counts.get("unet").get("total").longValue()).isEqualTo(29_149_195);
    assertThat(counts.get("unet").get("trainable").longValue()).isEqualTo(29_146_251);
    assertThat(counts.get("cnn").get("total").longValue()).isEqualTo(28_953_355);
    assertThat(counts.get("cnn").get("trainable").longValue()).isEqualTo(28_950_411);
  }
}
