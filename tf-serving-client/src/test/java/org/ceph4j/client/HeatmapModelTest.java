package org.ceph4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would end the process if it reached TensorFlow is refused before. */
class HeatmapModelTest {
  private static final int PIXELS = SpotBundle.INPUT.pixels();

  @TempDir private static Path folder;
  private static Path bundle;

  @BeforeAll
  static void writeBundle() throws IOException {
    bundle = SpotBundle.write(folder.resolve("bundle"));
  }

  private static HeatmapModel load() {
    return HeatmapModel.load(bundle, LandmarkDetector.metadata(bundle));
  }

  @Test
  void mapsLieInterleavedImageByImage() {
    float[] images = new float[2 * PIXELS];
    images[5] = 3;
    images[PIXELS + 7] = 4;
    float[] expected = new float[2 * PIXELS * 3];
    expected[5 * 3] = 3;
    expected[5 * 3 + 1] = -3;
    expected[(PIXELS + 7) * 3] = 4;
    expected[(PIXELS + 7) * 3 + 1] = -4;
    try (HeatmapModel model = load()) {
      // Within 0, since 0 times -1 is -0.0.
      assertThat(model.heatmaps(images, 2)).containsExactly(expected, within(0f));
    }
  }

  @Test
  void refusesImagesThatDoNotFit() {
    try (HeatmapModel model = load()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.heatmaps(new float[PIXELS], 2))
          .withMessageContaining("2 images of 48 x 64");
      assertThatIllegalArgumentException().isThrownBy(() -> model.heatmaps(new float[0], 0));
    }
  }

  @Test
  void refusesToWorkAfterItWasClosed() {
    HeatmapModel model = load();
    model.close();
    assertThatIllegalStateException().isThrownBy(() -> model.heatmaps(new float[PIXELS], 1));
    model.close();
  }
}
