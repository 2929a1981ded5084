package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Standardise} has its own test. */
final class ScalingTest {
  @ParameterizedTest
  @CsvSource({
    "ZERO_TO_ONE, 255, 51, 0.2",
    "ZERO_TO_ONE, 65535, 13107, 0.2",
    "MINUS_ONE_TO_ONE, 255, 51, -0.6",
    "MINUS_ONE_TO_ONE, 65535, 65535, 1",
    "NONE, 255, 51, 51",
    "NONE, 65535, 13107, 51"
  })
  void countsFromBlackToWhite(Scaling scaling, int white, float level, float expected) {
    GrayImage image = new GrayImage(new ImageSize(1, 2), white, new float[] {level, 0});
    float black = scaling == Scaling.MINUS_ONE_TO_ONE ? -1 : 0;
    assertThat(scaling.levels(image)).containsExactly(new float[] {expected, black}, within(1e-6f));
  }
}
