package org.ceph4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ceph4j.savedmodel.LoadOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandmarkModelTest {
  private static final int PIXELS = SpotBundle.INPUT.pixels();

  @TempDir private static Path folder;
  private static Path bundle;

  @BeforeAll
  static void writeBundle() throws IOException {
    bundle = SpotBundle.write(folder.resolve("bundle"));
  }

  private static LandmarkModel load() {
    return LandmarkModel.load(bundle, DescriptionFile.read(bundle), LoadOptions.defaults());
  }

  @Test
  void mapsLieInterleavedImageByImage() {
    float[] first = new float[PIXELS];
    float[] second = new float[PIXELS];
    first[5] = 3;
    second[7] = 4;
    float[] expected = new float[2 * PIXELS * 3];
    expected[5 * 3] = 3;
    expected[5 * 3 + 1] = -3;
    expected[(PIXELS + 7) * 3] = 4;
    expected[(PIXELS + 7) * 3 + 1] = -4;
    try (LandmarkModel model = load()) {
      // Within 0, since 0 times -1 is -0.0.
      assertThat(model.output(List.of(first, second)).floats())
          .containsExactly(expected, within(0f));
    }
  }

  @Test
  void refusesToWorkAfterItWasClosed() {
    LandmarkModel model = load();
    model.close();
    assertThatIllegalStateException().isThrownBy(() -> model.output(List.of(new float[PIXELS])));
    model.close();
  }
}
