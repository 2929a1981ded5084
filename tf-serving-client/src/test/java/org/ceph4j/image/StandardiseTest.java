package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardiseTest {
  @Test
  void subtractsTheMeanAndDividesByThePopulationDeviation() {
    float[] levels = {2, 4, 4, 4, 5, 5, 7, 9}; // mean 5, population deviation 2
    assertThat(Standardise.levels(levels)).containsExactly(-1.5f, -0.5f, -0.5f, -0.5f, 0, 0, 1, 2);
    assertThat(levels[0]).isEqualTo(2);
  }

  @Test
  void doesNotBlowUpAFlatImage() {
    assertThat(Standardise.levels(new float[] {9, 9, 9})).containsExactly(0, 0, 0);
    // The deviation of 0.1 lies below 1 / sqrt(4).
    assertThat(Standardise.levels(new float[] {0.1f, -0.1f, 0.1f, -0.1f}))
        .containsExactly(new float[] {0.2f, -0.2f, 0.2f, -0.2f}, within(1e-6f));
  }

  @Test
  void staysExactOverAFilmOfSixteenBits() {
    float[] levels = new float[2400 * 2000];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = i % 2 == 0 ? 65535 : 65533;
    }
    float[] standardised = Standardise.levels(levels);
    assertThat(standardised[0]).isEqualTo(1);
    assertThat(standardised[1]).isEqualTo(-1);
  }
}
