package org.ceph4j.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.image.GrayImage;
import org.ceph4j.image.Resizing;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.ceph4j.settings.AugmentationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeformationTest {
  private static final ImageSize FILM = new ImageSize(300, 240);
  private static final Point CENTRE = FILM.centre();

  private static Deformation draw(String kinds, long round) {
    return draw(Kinds.of(kinds, 42).augmentation(), round);
  }

  private static Deformation draw(AugmentationSettings settings, long round) {
    return Deformation.draw(settings, FILM, new Draw(42, "film", round));
  }

  private static DoubleSummaryStatistics statistics(
      String kinds, ToDoubleFunction<Deformation> what) {
    AugmentationSettings settings = Kinds.of(kinds, 42).augmentation();
    return IntStream.range(0, 2000)
        .mapToDouble(round -> what.applyAsDouble(draw(settings, round)))
        .summaryStatistics();
  }

  /** All of a range is drawn, as often on one side as on the other, and nothing beyond it. */
  private static void assertEven(DoubleSummaryStatistics drawn, double reach) {
    assertThat(drawn.getMax()).isBetween(0.99 * reach, reach + 1e-9);
    assertThat(drawn.getMin()).isBetween(-reach - 1e-9, -0.99 * reach);
    assertThat(drawn.getAverage()).isCloseTo(0, within(0.04 * reach));
  }

  @Test
  void shiftsByAShareOfTheHeight() {
    assertEven(statistics("shift=0.1", it -> it.toDeformed(CENTRE).x() - CENTRE.x()), 30);
    assertEven(statistics("shift=0.1", it -> it.toDeformed(CENTRE).y() - CENTRE.y()), 30);
  }

  // A place to the right of the centre stays as far from it, at an angle of at most 20 degrees.
  @Test
  void rotatesAroundTheCentre() {
    Point right = new Point(CENTRE.x() + 100, CENTRE.y());
    ToDoubleFunction<Deformation> sine = it -> (it.toDeformed(right).y() - CENTRE.y()) / 100;
    assertEven(
        statistics("rotation=20", it -> Math.toDegrees(Math.asin(sine.applyAsDouble(it)))), 20);
    DoubleSummaryStatistics lengths =
        statistics("rotation=20", it -> it.toDeformed(right).distanceTo(CENTRE));
    assertThat(lengths.getMin()).isCloseTo(100, within(1e-6));
    assertThat(lengths.getMax()).isCloseTo(100, within(1e-6));
  }

  @Test
  void scalesAroundTheCentre() {
    Point corner = new Point(CENTRE.x() + 60, CENTRE.y() - 80);
    assertEven(statistics("scale=0.2", it -> it.toDeformed(corner).distanceTo(CENTRE) - 100), 20);
  }

  @Test
  void shearLeansUprightLinesAndKeepsHeights() {
    Point above = new Point(CENTRE.x(), CENTRE.y() - 100);
    ToDoubleFunction<Deformation> lean =
        it -> Math.toDegrees(Math.atan((it.toDeformed(above).x() - CENTRE.x()) / 100));
    assertEven(statistics("shear=12", lean), 12);
    assertThat(draw("shear=12", 1).toDeformed(above).y()).isCloseTo(above.y(), within(1e-6));
  }

  @Test
  void elasticDisplacementStaysInItsRange() {
    DoubleSummaryStatistics displaced =
        statistics("elastic=0.04", it -> it.toDeformed(CENTRE).x() - CENTRE.x());
    assertThat(displaced.getMax()).isBetween(0.5 * 12, 12.0);
    assertThat(displaced.getMin()).isBetween(-12.0, 0.5 * -12);
    assertThat(displaced.getAverage()).isCloseTo(0, within(0.4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shift=1 rotation=180 scale=0.9 shear=60",
        "elastic=0.2 elasticCells=1",
        "elastic=0.04",
        "elastic=0.004 elasticCells=50",
        "shift=0.1 rotation=180 scale=0.5 shear=30 elastic=0.04"
      })
  void backIsTheWayForth(String kinds) {
    SplittableRandom random = new SplittableRandom(1);
    AugmentationSettings settings = Kinds.of(kinds, 42).augmentation();
    for (int round = 0; round < 200; round++) {
      Deformation deformation = draw(settings, round);
      Point deformed = new Point(random.nextDouble(-50, 290), random.nextDouble(-50, 350));
      Point original = deformation.toOriginal(deformed);
      assertThat(deformation.toDeformed(original).distanceTo(deformed)).isLessThan(0.001);
    }
  }

  // Enlarged, reduced, stretched: the same pixels and the same grain as without augmentation.
  @ParameterizedTest
  @ValueSource(ints = {64, 300, 700})
  void withoutDeformationItIsTheResize(int height) {
    SplittableRandom random = new SplittableRandom(1);
    float[] levels = new float[FILM.pixels()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = random.nextInt(256);
    }
    Resizing resizing = new Resizing(new ImageSize(height, 100), Resampling.BILINEAR);
    assertSampledAsResized(new GrayImage(FILM, 255, levels), resizing, 0.02f);
  }

  // A smoothed film is kept in whole levels.
  @ParameterizedTest
  @ValueSource(ints = {64, 300, 700})
  void withoutDeformationItIsTheAntialiasedResize(int height) {
    float[] levels = new float[FILM.pixels()];
    for (int i = 0; i < levels.length; i++) {
      double row = Math.floorDiv(i, FILM.width());
      double column = i % FILM.width();
      levels[i] = (float) Math.rint(128 + 100 * Math.sin(row / 9) * Math.cos(column / 7));
    }
    Resizing resizing = new Resizing(new ImageSize(height, 100), Resampling.ANTIALIAS);
    assertSampledAsResized(new GrayImage(FILM, 255, levels), resizing, 1.5f);
  }

  private static void assertSampledAsResized(GrayImage film, Resizing resizing, float close) {
    DecodedFilm decoded = new DecodedFilm(resizing.smooth(film));
    float[] sampled = draw("noise=1", 0).sample(decoded, resizing.size());
    float[] resized = resizing.resize(film).levels();
    for (int i = 0; i < sampled.length; i++) {
      assertThat(sampled[i]).isCloseTo(resized[i], within(close));
    }
  }

  @Test
  void outsideOfTheFilmItIsBlack() {
    float[] white = new float[FILM.pixels()];
    Arrays.fill(white, 255);
    DecodedFilm film = new DecodedFilm(new GrayImage(FILM, 255, white));
    for (int round = 0; round < 20; round++) {
      Deformation deformation = draw("shift=0.3 rotation=30", round);
      float[] sampled = deformation.sample(film, FILM);
      for (int i = 0; i < sampled.length; i += 7) {
        Point place = new Point(i % FILM.width(), Math.floorDiv(i, FILM.width()));
        boolean inside = FILM.contains(deformation.toOriginal(place));
        assertThat(sampled[i]).isEqualTo(inside ? 255 : 0);
      }
    }
  }
}
