package org.ceph4j.landmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LandmarkTypesTest {
  private static final ImageSize FILM = new ImageSize(2400, 2000);
  private static final ImageSize NETWORK = new ImageSize(512, 432);

  @Test
  void measuresDistances() {
    assertThat(new Point(1, 2).distanceTo(new Point(4, 6))).isEqualTo(5);
    PixelSpacing spacing = new PixelSpacing(0.5);
    assertThat(spacing.toMillimetres(5)).isEqualTo(2.5);
    assertThat(spacing.toMillimetres(new Point(4, 6))).isEqualTo(new MillimetrePoint(2, 3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesASpacingThatIsNone(double millimetres) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PixelSpacing(millimetres))
        .withMessageContaining(Double.toString(millimetres));
  }

  @Test
  void refusesAPointThatIsNowhere() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Point(Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Point(0, Double.NEGATIVE_INFINITY));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.5,-0.5,true",
    "1999.4,2399.4,true",
    "1999.5,0,false",
    "0,2399.5,false",
    "-0.6,0,false"
  })
  void containsWhatLiesOnAPixel(double x, double y, boolean inside) {
    assertThat(FILM.contains(new Point(x, y))).isEqualTo(inside);
  }

  @Test
  void knowsItsCentre() {
    assertThat(new ImageSize(3, 4).centre()).isEqualTo(new Point(1.5, 1));
    assertThat(FILM).hasToString("2400 x 2000");
  }

  // 512 / 2400 = 0.21333, 432 / 2000 = 0.216.
  @Test
  void mapsAsTheNamesSay() {
    Point film = new Point(1000, 1200);
    assertThat(PixelMapping.SCALE.map(film, FILM, NETWORK)).isEqualTo(new Point(216, 256));
    Point half = PixelMapping.HALF_PIXEL.map(film, FILM, NETWORK);
    assertThat(half.x()).isCloseTo(1000.5 * 0.216 - 0.5, within(1e-9));
    assertThat(half.y()).isCloseTo(1200.5 * 512 / 2400 - 0.5, within(1e-9));
  }

  @Test
  void halfPixelMappingKeepsEdgesAtEdges() {
    Point corner = PixelMapping.HALF_PIXEL.map(new Point(-0.5, 2399.5), FILM, NETWORK);
    assertThat(corner).isEqualTo(new Point(-0.5, 511.5));
  }

  @ParameterizedTest
  @EnumSource(PixelMapping.class)
  void mapsBack(PixelMapping mapping) {
    Point point = new Point(123.4, 567.8);
    Point back = mapping.map(mapping.map(point, FILM, NETWORK), NETWORK, FILM);
    assertThat(back.distanceTo(point)).isLessThan(1e-9);
  }

  @Test
  void hasTheTwoSetsOfTheField() {
    assertThat(LandmarkSet.PAPER.names())
        .hasSize(27)
        .startsWith("A", "Ar", "B")
        .endsWith("ii", "is", "n_")
        .isSortedAccordingTo(String::compareTo);
    assertThat(LandmarkSet.ISBI.names()).hasSize(19).startsWith("S", "N").endsWith("ANS", "Ar");
  }

  @Test
  void refusesNamesThatAreNotDistinct() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LandmarkSet.of("A", "B", "A"))
        .withMessageContaining("'A'");
    assertThatIllegalArgumentException().isThrownBy(() -> LandmarkSet.of());
    assertThatIllegalArgumentException().isThrownBy(() -> LandmarkSet.of("A", " "));
  }

  @Test
  void sharesGoFromEdgeToEdgeWithHalfAPixel() {
    ImageSize size = new ImageSize(50, 200);
    assertThat(PixelMapping.HALF_PIXEL.share(new Point(0, 1), size))
        .isEqualTo(new Point(-0.5, 49.5));
    assertThat(PixelMapping.SCALE.share(new Point(0.25, 0.5), size)).isEqualTo(new Point(50, 25));
  }
}
