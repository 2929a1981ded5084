package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarginsTest {
  private static final Margins MARGINS = new Margins(3, 10, 7, 20);

  /** 100 x 120 px: a slope between margins of a level, with noise of 3 % of the range on all. */
  private static GrayImage film(Margins margins, float level) {
    ImageSize size = new ImageSize(100, 120);
    float[] levels = new float[size.pixels()];
    for (int i = 0; i < levels.length; i++) {
      int row = i / 120;
      int column = i % 120;
      boolean inside =
          row >= margins.top()
              && row < 100 - margins.bottom()
              && column >= margins.left()
              && column < 120 - margins.right();
      float noise = (row * 31 + column * 17) % 7;
      levels[i] = noise + (inside ? (row * 53 + column * 29) % 200 : level);
    }
    return new GrayImage(size, 255, levels);
  }

  @ParameterizedTest
  @CsvSource({"0", "90", "199"})
  void findsBlankMarginsOfAnyLevel(float level) {
    assertThat(Margins.blank(film(MARGINS, level))).isEqualTo(MARGINS);
  }

  @Test
  void someLettersDoNotDisturb() {
    GrayImage film = film(MARGINS, 0);
    film.levels()[95 * 120 + 40] = 255;
    assertThat(Margins.blank(film)).isEqualTo(MARGINS);
    for (int column = 40; column < 42; column++) {
      film.levels()[95 * 120 + column] = 255;
    }
    assertThat(Margins.blank(film).bottom()).isEqualTo(4);
  }

  @Test
  void narrowEdgesAreNoMargins() {
    assertThat(Margins.blank(film(new Margins(1, 2, 2, 3), 0))).isEqualTo(new Margins(0, 2, 0, 3));
    assertThat(Margins.blank(film(Margins.NONE, 0))).isEqualTo(Margins.NONE);
  }

  @Test
  void anImageThatIsBlankAllOverHasNone() {
    GrayImage blank = new GrayImage(new ImageSize(20, 30), 255, new float[600]);
    assertThat(Margins.blank(blank)).isEqualTo(Margins.NONE);
  }

  @Test
  void whatIsCutOffIsFoundAgain() {
    GrayImage film = film(MARGINS, 0);
    assertThat(Margins.NONE.cutOff(film)).isSameAs(film);
    GrayImage inside = MARGINS.cutOff(film);
    assertThat(inside.size()).isEqualTo(new ImageSize(87, 93));
    assertThat(inside.white()).isEqualTo(255);
    for (int row = 0; row < 87; row++) {
      for (int column = 0; column < 93; column++) {
        Point whole = MARGINS.toWhole(new Point(column, row));
        assertThat(inside.level(row, column))
            .isEqualTo(film.level((int) whole.y(), (int) whole.x()));
      }
    }
  }

  @Test
  void inWords() {
    assertThat(new Margins(0, 12, 480, 0).inWords()).isEqualTo("bottom 12 px, left 480 px");
  }
}
