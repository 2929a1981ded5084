package org.ceph4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the films of ISBI 2015, where they are at hand. */
class RealFilmsTest {
  private static FilmSet open(String subset, String expert) {
    return Datasets.open(
        RealFilms.require(), new DatasetOptions(Optional.of(subset), Optional.of(expert)));
  }

  @Test
  void findsEveryTrainingFilm() {
    FilmSet data = open("train", "mean");
    assertThat(data.problems()).isEmpty();
    assertThat(data.films())
        .hasSize(150)
        .allSatisfy(film -> assertThat(film.points()).hasSize(19))
        .allSatisfy(film -> assertThat(film.size()).isEqualTo(new ImageSize(2400, 1935)));
  }

  /** The published figures of how far the two doctors are apart. */
  @ParameterizedTest
  @CsvSource({"train, 2.353", "test1, 2.363"})
  void doctorsDifferAsPublished(String subset, double published) {
    FilmSet senior = open(subset, "senior");
    FilmSet junior = open(subset, "junior");
    double sum = 0;
    for (int film = 0; film < 150; film++) {
      for (int landmark = 0; landmark < 19; landmark++) {
        Point first = senior.films().get(film).points().get(landmark);
        Point second = junior.films().get(film).points().get(landmark);
        double dx = 0.1 * (first.x() - second.x());
        double dy = 0.1 * (first.y() - second.y());
        sum += Math.sqrt(dx * dx + dy * dy);
      }
    }
    assertThat(sum / (150 * 19)).isCloseTo(published, within(0.0005));
  }
}
