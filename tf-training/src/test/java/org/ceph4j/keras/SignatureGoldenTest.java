package org.ceph4j.keras;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.ceph4j.network.Slopes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Signature;
import org.tensorflow.Signature.TensorDescription;
import tools.jackson.databind.JsonNode;

/** An exported bundle has, beside its own, the signature of Keras 2's {@code model.save}. */
final class SignatureGoldenTest {
  @Test
  void namesAndShapesAreKeras(@TempDir Path folder) {
    Path bundle = SmallBundle.export(folder, Slopes.PER_PIXEL);
    JsonNode expected = Golden.json("saved_model_signature");
    String tag = expected.get("tags").get(0).stringValue();
    try (SavedModelBundle loaded = SavedModelBundle.load(bundle.toString(), tag)) {
      assertThat(loaded.signatures())
          .extracting(Signature::key)
          .containsExactlyInAnyOrder("serving_default", "landmarks");
      JsonNode signature = expected.get("serving_default");
      var found = loaded.function("serving_default").signature();
      assertThat(found.methodName()).isEqualTo(signature.get("method").stringValue());
      check(found.getInputs(), signature.get("inputs"));
      check(found.getOutputs(), signature.get("outputs"));
      assertThat(loaded.graph().operation("serving_default_input_1")).isNotNull();
    }
  }

  private static void check(Map<String, TensorDescription> found, JsonNode expected) {
    assertThat(found.keySet()).containsExactlyElementsOf(expected.propertyNames());
    expected
        .properties()
        .forEach(
            tensor -> {
              TensorDescription description = requireNonNull(found.get(tensor.getKey()));
              long[] shape =
                  tensor
                      .getValue()
                      .get("shape")
                      .valueStream()
                      .mapToLong(JsonNode::longValue)
                      .toArray();
              assertThat(description.shape.asArray()).isEqualTo(shape);
              assertThat(description.dataType.name()).isEqualTo("DT_FLOAT");
            });
  }
}
