package org.ceph4j.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ceph4j.image.GrayImage;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecodedFilmTest {
  private static final ImageSize SIZE = new ImageSize(2, 3);

  /** Levels 0, 1/5 ... 1 of white. */
  private static DecodedFilm film(int white) {
    float[] levels = new float[6];
    for (int i = 0; i < 6; i++) {
      levels[i] = white / 5 * i;
    }
    return new DecodedFilm(new GrayImage(SIZE, white, levels));
  }

  @ParameterizedTest
  @CsvSource({"255, 6", "65535, 12"})
  void keepsLevelsInTheRoomOfTheirDepth(int white, long bytes) {
    DecodedFilm film = film(white);
    assertThat(film.bytes()).isEqualTo(bytes);
    assertThat(film.white()).isEqualTo(white);
    for (int i = 0; i < 6; i++) {
      assertThat(film.level(i % 3, Math.floorDiv(i, 3))).isEqualTo(white / 5 * i);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0, 0.5",
    "0, 0.5, 1.5",
    "1.25, 0.75, 3.5",
    // Up to the pixels' outer edges the border's levels go on; then it is black.
    "-0.5, 0.5, 1.5",
    "2.49, 1.49, 5",
    "1, -0.5, 1",
    "-0.51, 1, 0",
    "2.5, 1, 0",
    "1, 1.5, 0",
    "1, -0.51, 0"
  })
  void isBilinearInsideAndBlackOutside(double x, double y, double fifths) {
    assertThat(film(255).level(x, y)).isCloseTo((float) (51 * fifths), within(1e-4f));
  }
}
