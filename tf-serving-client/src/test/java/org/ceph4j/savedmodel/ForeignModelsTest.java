package org.ceph4j.savedmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Python wrote computes here what it computes there. */
final class ForeignModelsTest {
  @TempDir private Path parent;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keras_3_export",
        "keras_3_dictionary",
        "keras_3_bytes",
        "keras_2_save",
        "keras_2_planes",
        "tf_module",
        "free_shapes",
        "tf1",
        "tf1_frozen",
        "tf1_table",
        "tf1_asset",
        "gpu_pinned"
      })
  void computesWhatPythonDoes(String name) throws IOException {
    ForeignModel foreign = ForeignModel.unpack(name, parent);
    try (SavedModel model = SavedModel.load(foreign.bundle())) {
      assertThat(foreign.calls()).isNotEmpty();
      for (String signature : foreign.calls()) {
        Map<String, Array> outputs = model.call(signature, foreign.inputs(signature));
        requireSame(outputs, foreign.outputs(signature));
      }
    }
  }

  private static void requireSame(Map<String, Array> outputs, Map<String, Array> expected) {
    assertThat(outputs.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (name, array) -> {
          Array output = outputs.getOrDefault(name, array);
          assertThat(output.shape()).as(name).isEqualTo(array.shape());
          requireSame(output, array);
        });
  }

  private static void requireSame(Array output, Array expected) {
    switch (expected.type()) {
      case FLOAT32 -> assertThat(output.floats()).containsExactly(expected.floats(), within(1e-5f));
      case FLOAT64 -> assertThat(output.doubles()).containsExactly(expected.doubles());
      case UINT8 -> assertThat(output.bytes()).containsExactly(expected.bytes());
      case INT32 -> assertThat(output.ints()).containsExactly(expected.ints());
      case INT64 -> assertThat(output.longs()).containsExactly(expected.longs());
      case BOOL -> assertThat(output.booleans()).containsExactly(expected.booleans());
      default -> assertThat(output.strings()).containsExactly(expected.strings());
    }
  }

  @Test
  void listsSignaturesWithNamesTypesAndShapes() throws IOException {
    Path module = ForeignModel.unpack("tf_module", parent).bundle();
    assertThat(SavedModel.signatures(module))
        .extracting(SignatureDescription::toString)
        .containsExactly(
            "count(count int32 [], odd bool []) -> total int32 []",
            "four(four float32 [4, 2]) -> doubled float32 [4, 2]",
            "halve(anything float64 of any shape) -> bytes uint8 of any shape, half float64 of any shape, half_precision float16 of any shape",
            "join(a float32 [-1, 2], b float32 [-1, 2]) -> larger bool [-1, 2], rows int32 [], sum float32 [-1, 2]",
            "look_up(names string [-1]) -> again string [-1], numbers int64 [-1]");
  }

  @ParameterizedTest
  @CsvSource({"keras_3_export, 1", "keras_3_dictionary, 2", "keras_2_planes, 1"})
  void cutsALargeBatchAndJoinsTheResults(String name, int largest) throws IOException {
    ForeignModel foreign = ForeignModel.unpack(name, parent);
    try (SavedModel model = SavedModel.load(foreign.bundle())) {
      Map<String, Array> inputs = foreign.inputs("serving_default");
      requireSame(
          model.call("serving_default", inputs, largest), foreign.outputs("serving_default"));
    }
  }

  @Test
  void fillsUpTheLastBatchOfAFixedSize() throws IOException {
    ForeignModel foreign = ForeignModel.unpack("tf_module", parent);
    try (SavedModel model = SavedModel.load(foreign.bundle())) {
      float[] rows = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
      Map<String, Array> five = model.call("four", Map.of("four", Array.of(rows, 5, 2)));
      float[] doubled = {2, 4, 6, 8, 10, 12, 14, 16, 18, 20};
      requireSame(five, Map.of("doubled", Array.of(doubled, 5, 2)));
      Map<String, Array> one = model.call("four", Map.of("four", Array.of(rows, 5, 2).rows(0, 1)));
      requireSame(one, Map.of("doubled", Array.of(new float[] {2, 4}, 1, 2)));
    }
  }
}
