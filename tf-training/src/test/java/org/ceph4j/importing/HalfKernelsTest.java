package org.ceph4j.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.ceph4j.keras.SmallBundle;
import org.ceph4j.network.KernelStorage;
import org.ceph4j.network.Slopes;
import org.ceph4j.savedmodel.Array;
import org.ceph4j.savedmodel.SavedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle whose kernels are stored in float16, beside the same one in float32. */
final class HalfKernelsTest {
  private static final int MANTISSA = 10;
  private static final int LEAST_EXPONENT = -14;

  @TempDir private Path folder;

  private Path bundle(KernelStorage kernels) {
    return SmallBundle.export(folder.resolve(kernels.toString()), Slopes.PER_CHANNEL, kernels);
  }

  @Test
  void kernelsAreRoundedAndNothingElse() {
    Weights exact = WeightsFile.read(bundle(KernelStorage.FLOAT32));
    Weights halves = WeightsFile.read(bundle(KernelStorage.FLOAT16));
    assertThat(halves.shapes()).isEqualTo(exact.shapes());
    exact
        .values()
        .forEach(
            (weight, values) -> {
              float[] expected = values.clone();
              if (weight.name().endsWith("/kernel")) {
                for (int i = 0; i < expected.length; i++) {
                  expected[i] = rounded(values[i]);
                }
                assertThat(expected).isNotEqualTo(values);
              }
              assertThat(requireNonNull(halves.values().get(weight))).isEqualTo(expected);
            });
  }

  @Test
  void itComputesInFloat32() {
    Path bundle = bundle(KernelStorage.FLOAT16);
    Weights weights = WeightsFile.read(bundle);
    float[] images = images();
    float[] expected;
    try (FilledNetwork network = new FilledNetwork(SmallBundle.spec(Slopes.PER_CHANNEL))) {
      network.fill(new Importer(SmallBundle.spec(Slopes.PER_CHANNEL)).byName(weights), weights);
      expected = network.heatmaps(images, 2);
    }
    try (SavedModel model = SavedModel.load(bundle)) {
      Array input = Array.of(images, 2, 32, 48, 1);
      Map<String, Array> outputs = model.call("serving_default", Map.of("input_1", input));
      assertThat(requireNonNull(outputs.get("output_1")).floats())
          .containsExactly(expected, within(1e-6f));
    }
  }

  @Test
  void itNeedsHalfTheRoom() throws IOException {
    assertThat(size(bundle(KernelStorage.FLOAT16)))
        .isLessThan((long) (0.7 * size(bundle(KernelStorage.FLOAT32))));
  }

  private static long size(Path bundle) throws IOException {
    return Files.size(bundle.resolve("variables/variables.data-00000-of-00001"));
  }

  private static float[] images() {
    Random random = new Random(3);
    float[] images = new float[2 * 32 * 48];
    for (int i = 0; i < images.length; i++) {
      images[i] = (float) random.nextGaussian();
    }
    return images;
  }

  /** IEEE 754's binary16, halves to even. */
  private static float rounded(float value) {
    int exponent = Math.max(LEAST_EXPONENT, Math.getExponent(value));
    double step = Math.scalb(1.0, exponent - MANTISSA);
    return (float) (Math.rint(value / step) * step);
  }
}
