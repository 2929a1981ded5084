package org.ceph4j.savedmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ceph4j.InputException;
import org.ceph4j.client.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a model does not take is refused in one line. It is handed in by another process, since it
 * would end that process if it reached TensorFlow.
 */
final class WrongInputTest {
  /** What is handed in, and what the refusal says. */
  private record Mistake(Array array, String message) {}

  private static final List<Mistake> FIXED =
      List.of(
          new Mistake(Array.of(new float[96], 1, 12, 8), "is float32 [1, 12, 8]: 3 axes"),
          new Mistake(Array.of(new float[88], 1, 11, 8, 1), "11 and not 12 along axis 1"),
          new Mistake(Array.of(new float[108], 1, 12, 9, 1), "9 and not 8 along axis 2"),
          new Mistake(Array.of(new float[288], 1, 12, 8, 3), "3 and not 1 along axis 3"),
          new Mistake(Array.of(new double[96], 1, 12, 8, 1), "is float64 [1, 12, 8, 1]: another"),
          new Mistake(Array.of(new byte[96], 1, 12, 8, 1), "is uint8 [1, 12, 8, 1]: another type"),
          new Mistake(Array.of(new float[0], 0, 12, 8, 1), "it is empty"));

  /** For a signature that leaves every shape open; the graph does not. */
  private static final List<Mistake> OPEN =
      List.of(
          new Mistake(Array.of(new float[96], 1, 12, 8), "must be rank 4 but is rank 3"),
          new Mistake(Array.of(new float[288], 1, 12, 8, 3), "(op Conv2D)"),
          new Mistake(Array.of(new float[1]), "must be rank 4 but is rank 0"),
          new Mistake(Array.of(new float[0], 0, 12, 8, 1), "it is empty"));

  @TempDir private Path parent;

  @Test
  void isRefusedAndTheProcessGoesOn() throws Exception {
    Path keras = ForeignModel.unpack("keras_2_save", parent).bundle();
    Path free = ForeignModel.unpack("free_shapes", parent).bundle();
    Path unet = ForeignModel.unpack("keras_3_export", parent).bundle();
    List<String> printed =
        ForkedJvm.run(
            Calls.class, parent, List.of(keras.toString(), free.toString(), unet.toString()));
    int line = 0;
    for (Mistake mistake : FIXED) {
      assertThat(printed.get(line++))
          .contains("the input film of the signature serving_default", mistake.message);
    }
    for (Mistake mistake : OPEN) {
      assertThat(printed.get(line++)).contains("the signature maps", mistake.message);
    }
    // A U-Net that halves once has no use for an odd height.
    assertThat(printed.get(line++)).contains("are 10 and 11", "concat");
    assertThat(printed.get(line++)).contains("takes the inputs [film], but was given [image]");
    assertThat(printed.get(line++))
        .contains("has no signature f, but has [serve, serving_default]");
    assertThat(printed.get(line++)).isEqualTo("float32 [2, 12, 8, 3]");
    assertThat(printed).hasSize(line);
  }

  /** Hands in what does not fit, and at last what does; prints a line for each. */
  static final class Calls {
    private Calls() {}

    public static void main(String[] bundles) throws IOException {
      try (SavedModel model = SavedModel.load(Path.of(bundles[0]))) {
        for (Mistake mistake : FIXED) {
          print(model, "serving_default", Map.of("film", mistake.array));
        }
      }
      try (SavedModel model = SavedModel.load(Path.of(bundles[1]))) {
        for (Mistake mistake : OPEN) {
          print(model, "maps", Map.of("x", mistake.array));
        }
      }
      try (SavedModel model = SavedModel.load(Path.of(bundles[2]))) {
        print(model, "serving_default", Map.of("film", Array.of(new float[88], 1, 11, 8, 1)));
        print(model, "serving_default", Map.of("image", Array.of(new float[96], 1, 12, 8, 1)));
        print(model, "f", Map.of());
        print(model, "serving_default", Map.of("film", Array.of(new float[192], 2, 12, 8, 1)));
      }
    }

    private static void print(SavedModel model, String signature, Map<String, Array> inputs) {
      try {
        System.out.println(model.call(signature, inputs).values().iterator().next());
      } catch (InputException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
