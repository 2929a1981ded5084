package org.ceph4j.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelSpacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DensitiesTest {
  private static final ImageSize SIZE = new ImageSize(60, 50);
  private static final PixelSpacing HALF_MILLIMETRE = new PixelSpacing(0.5);

  @Test
  void shapesAddUpOnThePixelsTheyCover() {
    Densities densities = new Densities(SIZE, HALF_MILLIMETRE);
    // From the middle of column 10 to that of 20, so half of each is covered; rows 4 to 8 wholly.
    densities.add(new Rectangle2D.Double(5, 1.75, 5, 2.5), 0.5, Softness.SHARP);
    densities.add(new Rectangle2D.Double(0, 0, 25, 30), 0.25, Softness.SHARP);
    float[] film = densities.sum(0);
    assertThat(film[6 * 50 + 15]).isCloseTo(0.75f, within(0.01f));
    assertThat(film[6 * 50 + 10]).isCloseTo(0.5f, within(0.01f));
    assertThat(film[6 * 50 + 20]).isCloseTo(0.5f, within(0.01f));
    assertThat(film[4 * 50 + 15]).isCloseTo(0.75f, within(0.01f));
    assertThat(film[3 * 50 + 15]).isCloseTo(0.25f, within(0.01f));
    assertThat(film[6 * 50 + 9]).isCloseTo(0.25f, within(0.01f));
  }

  @ParameterizedTest
  @EnumSource
  void everySoftnessKeepsAnEdgeInItsPlace(Softness softness) {
    ImageSize wide = new ImageSize(40, 200);
    Densities densities = new Densities(wide, HALF_MILLIMETRE);
    densities.add(new Rectangle2D.Double(-50, -50, 100, 200), 1, softness);
    float[] film = densities.sum(0);
    assertThat(film[20 * 200 + 100]).isCloseTo(0.5f, within(0.02f)); // 50 mm
    assertThat(film[20 * 200 + 50]).isCloseTo(1, within(0.01f));
    assertThat(film[20 * 200 + 150]).isCloseTo(0, within(0.01f));
  }

  @Test
  void grainIsStandard() {
    SplittableRandom random = new SplittableRandom(1);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 100_000; i++) {
      double grain = Grain.standard(random.nextLong());
      sum += grain;
      squares += grain * grain;
    }
    assertThat(sum / 100_000).isCloseTo(0, within(0.015));
    assertThat(squares / 100_000).isCloseTo(1, within(0.015));
  }
}
