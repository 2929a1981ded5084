package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.api.Test;

class GaussianBlurTest {
  @Test
  void blurIsAGaussian() {
    ImageSize size = new ImageSize(41, 31);
    float[] values = new float[size.pixels()];
    values[20 * 31 + 15] = 1;
    GaussianBlur.blur(values, size, 2);
    for (int y = 17; y <= 23; y++) {
      for (int x = 12; x <= 18; x++) {
        double squares = (y - 20) * (y - 20) + (x - 15) * (x - 15);
        double expected = Math.exp(-squares / 8) / (8 * Math.PI);
        assertThat((double) values[y * 31 + x]).isCloseTo(expected, within(0.04 * expected));
      }
    }
  }

  @Test
  void blurKeepsAnEvenImageUpToItsBorder() {
    ImageSize size = new ImageSize(5, 9);
    float[] values = new float[size.pixels()];
    Arrays.fill(values, 3);
    GaussianBlur.blur(values, size, 4);
    assertThat(values)
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-5 ? 0 : 1)
        .containsOnly(3f);
  }
}
