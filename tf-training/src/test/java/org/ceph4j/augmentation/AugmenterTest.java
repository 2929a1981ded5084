package org.ceph4j.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AugmenterTest {
  private static final DecodedFilm DOTS = new DecodedFilm(DotFilm.image());
  private static final ImageSize INPUT = new ImageSize(256, 224);

  private static final String ALL =
      "shift=0.05 rotation=8 scale=0.1 shear=5 elastic=0.03 contrast=0.5 gamma=0.3 noise=0.02"
          + " blur=1.5";

  private static AugmentedFilm augment(String kinds, long seed, String stem, long round) {
    return new Augmenter(Kinds.of(kinds, seed)).augment(DotFilm.film(stem), DOTS, round);
  }

  // Noise is small here because it spoils the measurement, a centroid, and not what is measured.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "shift=0.1",
        "rotation=15",
        "scale=0.2",
        "shear=15",
        "elastic=0.04",
        "elastic=0.02 elasticCells=10",
        "contrast=0.5",
        "gamma=0.5",
        "noise=0.02",
        "blur=2",
        ALL
      })
  void imageAndPointsMoveTogether(String kinds) {
    for (int round = 0; round < 25; round++) {
      AugmentedFilm seen = augment(kinds, 100 + round, "film", round);
      for (Point point : seen.points()) {
        Point expected = PixelMapping.HALF_PIXEL.map(point, DotFilm.SIZE, INPUT);
        assertThat(dotNear(expected, seen.input()).distanceTo(expected))
            .as("px, in round %s", round)
            .isLessThan(0.1);
      }
    }
  }

  /** The centroid of what is brighter than the background, 12 px around a place. */
  private static Point dotNear(Point place, float[] input) {
    float[] sorted = input.clone();
    Arrays.sort(sorted);
    double background = sorted[sorted.length / 2];
    double sum = 0;
    double right = 0;
    double down = 0;
    int row = (int) Math.round(place.y());
    int column = (int) Math.round(place.x());
    for (int y = row - 12; y <= row + 12; y++) {
      for (int x = column - 12; x <= column + 12; x++) {
        double level = input[y * INPUT.width() + x] - background;
        sum += level;
        right += x * level;
        down += y * level;
      }
    }
    return new Point(right / sum, down / sum);
  }

  // Otherwise the test above would hold for films that stay as they are.
  @ParameterizedTest
  @ValueSource(strings = {"shift=0.1", "rotation=15", "scale=0.2", "shear=15", "elastic=0.04"})
  void pointsMoveFar(String kinds) {
    Point first = DotFilm.POINTS.get(0);
    assertThat(IntStream.range(0, 5))
        .anyMatch(round -> augment(kinds, 7, "film", round).points().get(0).distanceTo(first) > 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contrast=0.5", "gamma=0.5", "noise=0.1", "blur=2"})
  void grayLevelsChangeWithoutThePoints(String kinds) {
    AugmentedFilm seen = augment(kinds, 7, "film", 3);
    assertThat(seen.points()).usingRecursiveComparison().isEqualTo(DotFilm.POINTS);
    assertThat(seen.input()).isNotEqualTo(augment("contrast=0", 7, "film", 3).input());
  }

  @Test
  void sameSeedFilmAndRoundGiveTheSame() {
    AugmentedFilm seen = augment(ALL, 42, "film", 6);
    AugmentedFilm again = augment(ALL, 42, "film", 6);
    assertThat(again.input()).isEqualTo(seen.input());
    assertThat(again.points()).isEqualTo(seen.points());
  }

  @Test
  void otherSeedsFilmsAndRoundsDiffer() {
    long far = 1L << 32;
    List<AugmentedFilm> all =
        List.of(
            augment(ALL, 42, "film", 6),
            augment(ALL, 43, "film", 6),
            augment(ALL, 42 + far, "film", 6),
            augment(ALL, 42, "films", 6),
            augment(ALL, 42, "mlif", 6),
            augment(ALL, 42, "film", 7),
            augment(ALL, 42, "film", 6 + far));
    assertThat(all.stream().map(AugmentedFilm::points)).doesNotHaveDuplicates();
    assertThat(all.stream().map(seen -> Arrays.hashCode(seen.input()))).doesNotHaveDuplicates();
  }

  // What one kind draws does not hang on whether others are there.
  @Test
  void kindsDoNotDisturbEachOther() {
    assertThat(augment("rotation=8 noise=1 gamma=1", 42, "film", 6).points())
        .isEqualTo(augment("rotation=8", 42, "film", 6).points());
  }
}
