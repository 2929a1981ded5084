package org.ceph4j.savedmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ceph4j.InputException;
import org.ceph4j.bundle.Signatures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A bundle that asks for more memory than any machine has, 2^52 bytes a row. */
class OutOfMemoryTest {
  @TempDir private static Path bundle;

  @BeforeAll
  static void writeBundle() throws IOException {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Placeholder<TFloat32> rows =
          tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE, 1)));
      Operand<TInt32> count = tf.gather(tf.shape(rows), tf.constant(0), tf.constant(0));
      Operand<TFloat32> huge =
          tf.fill(
              tf.stack(List.of(count, tf.constant(1 << 20), tf.constant(1 << 30))),
              tf.constant(1f));
      try (Session session = new Session(graph)) {
        SavedModelBundle.exporter(bundle.toString())
            .withTags(Signatures.TAG)
            .withSession(session)
            .withSignature(
                Signature.builder("sums")
                    .input("rows", rows)
                    .output("sums", tf.sum(huge, tf.constant(new int[] {1, 2})))
                    .build())
            .export();
      }
    }
  }

  @Test
  void namesTheBatchAndASmallerOne() {
    Map<String, Array> rows = Map.of("rows", Array.of(new float[6], 6, 1));
    try (SavedModel model = SavedModel.load(bundle)) {
      assertThatThrownBy(() -> model.call("sums", rows))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith("out of memory with batches of 6: set --batch to 3 (TensorFlow: ")
          .hasMessageContaining("OOM when allocating tensor with shape[6,1048576,1073741824]");
    }
  }

  @Test
  void knowsNoSmallerBatchThanOne() {
    assertThat(OutOfMemory.of(new IllegalStateException("OOM"), 1, "--batch"))
        .hasMessage(
            "out of memory with batches of 1: even one needs more memory: give it more, or use a"
                + " smaller network input (TensorFlow: OOM).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dst tensor is not initialized.",
        "failed call to cuMemAlloc: CUDA_ERROR_OUT_OF_MEMORY: out of memory",
        "CUDNN_STATUS_ALLOC_FAILED"
      })
  void knowsCudasWords(String message) {
    assertThat(OutOfMemory.isReasonOf(new IllegalStateException(message))).isTrue();
  }

  @Test
  void otherProblemsAreNone() {
    assertThat(OutOfMemory.isReasonOf(new IllegalStateException("no such op"))).isFalse();
    assertThat(OutOfMemory.isReasonOf(new IllegalStateException())).isFalse();
  }
}
