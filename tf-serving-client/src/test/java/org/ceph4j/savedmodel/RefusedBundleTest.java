package org.ceph4j.savedmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;

/** What cannot be loaded says why in one line, and what to do. */
final class RefusedBundleTest {
  @TempDir private Path parent;

  private Path bundle(String name) throws IOException {
    return ForeignModel.unpack(name, parent).bundle();
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path bundle) {
    AbstractThrowableAssert<?, ? extends Throwable> refused =
        assertThatThrownBy(() -> SavedModel.load(bundle).close())
            .isExactlyInstanceOf(InputException.class)
            .hasMessageStartingWith(bundle.toString());
    refused.message().hasLineCount(1);
    return refused;
  }

  /** Changes the only graph of a bundle. */
  private static void change(Path bundle, UnaryOperator<MetaGraphDef> change) throws IOException {
    Path file = bundle.resolve("saved_model.pb");
    org.tensorflow.proto.SavedModel model =
        org.tensorflow.proto.SavedModel.parseFrom(Files.readAllBytes(file));
    MetaGraphDef changed = change.apply(model.getMetaGraphs(0));
    Files.write(file, model.toBuilder().setMetaGraphs(0, changed).build().toByteArray());
  }

  private static UnaryOperator<MetaGraphDef> node(String op, UnaryOperator<NodeDef> change) {
    return meta -> {
      GraphDef.Builder graph = meta.getGraphDef().toBuilder();
      for (int i = 0; i < graph.getNodeCount(); i++) {
        if (graph.getNode(i).getOp().equals(op)) {
          graph.setNode(i, change.apply(graph.getNode(i)));
        }
      }
      return meta.toBuilder().setGraphDef(graph).build();
    };
  }

  @Test
  void weightsThatAreNotNumbers() throws IOException {
    Path bundle = bundle("nan_weights");
    assertRefused(bundle)
        .hasMessageMatching(".*NaN or infinite weights in conv2d\\w*/kernel\\w*\\. .*")
        .hasMessageContaining("--allow-nan");
    try (SavedModel model = SavedModel.load(bundle, new LoadOptions(true))) {
      assertThat(model.warnings()).singleElement().asString().contains("NaN or infinite weights");
    }
  }

  @Test
  void finiteWeightsWarnOfNothing() throws IOException {
    try (SavedModel model = SavedModel.load(bundle("keras_3_export"), new LoadOptions(true))) {
      assertThat(model.warnings()).isEmpty();
    }
  }

  @Test
  void aKeras3ModelThatWasSavedTheWrongWay() throws IOException {
    assertRefused(bundle("keras_3_wrongly_saved"))
        .hasMessageContaining("holds no values for")
        .hasMessageContaining("model.export(dir)");
  }

  @Test
  void opsThatThisTensorFlowDoesNotHave() throws IOException {
    Path bundle = bundle("tf1_frozen");
    change(bundle, node("Relu", relu -> relu.toBuilder().setOp("SharperRelu").build()));
    assertRefused(bundle)
        .hasMessageContaining("does not have: [SharperRelu]")
        .hasMessageContaining("written by TensorFlow 2.18");
  }

  @Test
  void aGraphForALaterTensorFlow() throws IOException {
    Path bundle = bundle("tf1_frozen");
    change(
        bundle,
        meta -> {
          GraphDef.Builder graph = meta.getGraphDef().toBuilder();
          graph.getVersionsBuilder().setProducer(9000).setMinConsumer(9000);
          return meta.toBuilder().setGraphDef(graph).build();
        });
    assertRefused(bundle).hasMessageContaining("export it with an older one");
  }

  @Test
  void opsPinnedToAGpuRunOnTheCpu() throws IOException {
    ForeignModel foreign = ForeignModel.unpack("tf1", parent);
    String gpu = "/device:GPU:0";
    change(foreign.bundle(), node("Conv2D", conv -> conv.toBuilder().setDevice(gpu).build()));
    try (SavedModel model = SavedModel.load(foreign.bundle())) {
      assertThat(model.call("serving_default", foreign.inputs("serving_default")))
          .containsOnlyKeys("maps");
    }
  }

  @Test
  void aGraphThatIsNotForServing() throws IOException {
    Path bundle = bundle("tf1_frozen");
    Path file = bundle.resolve("saved_model.pb");
    org.tensorflow.proto.SavedModel model =
        org.tensorflow.proto.SavedModel.parseFrom(Files.readAllBytes(file));
    MetaGraphDef.Builder train = model.getMetaGraphs(0).toBuilder();
    train.getMetaInfoDefBuilder().clearTags().addTags("train");
    MetaGraphDef.Builder gpu = model.getMetaGraphs(0).toBuilder();
    gpu.getMetaInfoDefBuilder().clearTags().addTags("train").addTags("gpu");
    Files.write(
        file, model.toBuilder().setMetaGraphs(0, train).addMetaGraphs(gpu).build().toByteArray());
    assertRefused(bundle)
        .hasMessageContaining("no graph with the tag serve")
        .hasMessageContaining("[[train], [train, gpu]]");
    gpu.getMetaInfoDefBuilder().addTags("serve");
    Files.write(
        file, model.toBuilder().setMetaGraphs(0, train).addMetaGraphs(gpu).build().toByteArray());
    try (SavedModel loaded = SavedModel.load(bundle)) {
      assertThat(loaded.signatures()).hasSize(1);
    }
  }

  @Test
  void missingOrCutVariables() throws IOException {
    Path bundle = bundle("keras_2_save");
    Path values = bundle.resolve("variables/variables.data-00000-of-00001");
    byte[] bytes = Files.readAllBytes(values);
    Files.write(values, Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(bundle).hasMessageContaining("TensorFlow cannot load this bundle");
    Files.delete(values);
    assertRefused(bundle).hasMessageContaining("TensorFlow cannot load this bundle");
    Files.delete(bundle.resolve("variables/variables.index"));
    assertRefused(bundle).hasMessageContaining("expected variables/variables.index in it");
  }

  @Test
  void anInputThatNoArrayCarries() throws IOException {
    try (SavedModel model = SavedModel.load(bundle("half_types"))) {
      assertThatThrownBy(() -> model.call("short", Map.of("x", Array.of(new int[] {1}, 1))))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("should be other type [-1], but is int32 [1]");
    }
  }
}
