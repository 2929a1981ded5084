package org.ceph4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ceph4j.evaluation.Films.AB;
import static org.ceph4j.evaluation.Films.SIZE;
import static org.ceph4j.evaluation.Films.at;
import static org.ceph4j.evaluation.Films.detection;
import static org.ceph4j.evaluation.Films.film;
import static org.ceph4j.evaluation.Films.landmark;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.ceph4j.InputException;
import org.ceph4j.client.FailedImage;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void takesTheMeasuresInMillimetres() {
    // Errors of A: 50 px = 5 mm and 20 px = 2 mm; of B: 25 px = 2.5 mm and 0.
    Evaluation evaluation =
        Evaluation.of(
            AB,
            List.of(film("1", at(10, 10), at(20, 50)), film("2", at(30, 30), at(7, 8))),
            List.of(detection("1", at(40, 50), at(45, 50)), detection("2", at(30, 50), at(7, 8))));

    Score overall = evaluation.overall();
    assertThat(overall.name()).isEqualTo("all");
    assertThat(overall.count()).isEqualTo(4);
    assertThat(overall.notFound()).isZero();
    assertThat(overall.errors()).hasSize(1);
    ErrorSummary errors = overall.headline();
    assertThat(errors.unit()).isEqualTo(Unit.MILLIMETRES);
    assertThat(errors.mean()).isEqualTo(9.5 / 4, EXACT);
    // Squared deviations from 2.375: 6.890625 + 0.140625 + 0.015625 + 5.640625 = 12.6875.
    assertThat(errors.standardDeviation()).isEqualTo(Math.sqrt(12.6875 / 3), EXACT);
    assertThat(errors.median()).isEqualTo(2.25, EXACT);
    assertThat(errors.maximum()).isEqualTo(5, EXACT);
    assertThat(errors.detectionRates())
        .containsExactly(
            new DetectionRate(2, 50),
            new DetectionRate(2.5, 75),
            new DetectionRate(3, 75),
            new DetectionRate(4, 75));

    Score a = evaluation.perLandmark().get(0);
    assertThat(a.name()).isEqualTo("A");
    assertThat(a.count()).isEqualTo(2);
    assertThat(a.headline().mean()).isEqualTo(3.5, EXACT);
    assertThat(a.headline().standardDeviation()).isEqualTo(Math.sqrt(4.5), EXACT);
    assertThat(evaluation.perLandmark().get(1).headline().mean()).isEqualTo(1.25, EXACT);
  }

  @Test
  void anErrorThatEqualsTheThresholdIsAHit() {
    // A is 3.0000000000000004 mm off in floating point.
    Evaluation evaluation =
        Evaluation.of(
            AB,
            List.of(film("1", at(2.2, 0), at(0, 0))),
            List.of(detection("1", at(32.2, 0), at(0, 30.001))));
    assertThat(evaluation.overall().headline().detectionRates())
        .containsExactly(
            new DetectionRate(2, 0),
            new DetectionRate(2.5, 0),
            new DetectionRate(3, 50),
            new DetectionRate(4, 100));
  }

  @Test
  void aLandmarkNotFoundHasTheCentresErrorAndMissesEvenThere() {
    Evaluation evaluation =
        Evaluation.of(
            AB, List.of(film("1", at(50, 100), at(50, 130))), List.of(detection("1", null, null)));
    Score overall = evaluation.overall();
    assertThat(overall.notFound()).isEqualTo(2);
    assertThat(overall.headline().mean()).isEqualTo(1.5, EXACT);
    assertThat(overall.headline().maximum()).isEqualTo(3, EXACT);
    assertThat(overall.headline().detectionRates()).allMatch(rate -> rate.percent() == 0);
  }

  @Test
  void oneScoredFilmWithoutSpacingMovesAllToPixelsAndPercentOfHeight() {
    Evaluation evaluation =
        Evaluation.of(
            AB,
            List.of(
                film("1", at(10, 10), at(10, 10)),
                film("2", Optional.empty(), at(10, 10), at(10, 10))),
            List.of(
                detection("1", at(10, 12.01), at(10, 14.02)),
                detection("2", at(10, 16.03), at(10, 18.05))));
    Score overall = evaluation.overall();
    assertThat(overall.errors().stream().map(ErrorSummary::unit))
        .containsExactly(Unit.PIXELS, Unit.PERCENT_OF_HEIGHT);
    assertThat(overall.errors().get(0).mean()).isEqualTo((2.01 + 4.02 + 6.03 + 8.05) / 4, EXACT);
    assertThat(overall.errors().get(0).detectionRates()).isEmpty();
    assertThat(overall.headline().mean()).isEqualTo((1 + 2 + 3 + 100 * 8.05 / 201) / 4, EXACT);
    assertThat(overall.headline().detectionRates())
        .containsExactly(
            new DetectionRate(1, 25),
            new DetectionRate(2, 50),
            new DetectionRate(3, 75),
            new DetectionRate(4, 75));
  }

  @Test
  void anUnscoredFilmWithoutSpacingLeavesTheOthersInMillimetres() {
    Evaluation evaluation =
        Evaluation.of(
            AB,
            List.of(film("1", at(1, 1), at(2, 2)), film("2", Optional.empty(), at(1, 1), at(2, 2))),
            List.of(detection("1", at(1, 1), at(2, 2))));
    assertThat(evaluation.units()).containsExactly(Unit.MILLIMETRES);
  }

  @Test
  void pairsByStemOrFileNameNeverByPosition() {
    Evaluation evaluation =
        Evaluation.of(
            AB,
            List.of(
                film("1", at(1, 1), at(1, 1)),
                film("2", at(2, 2), at(2, 2)),
                film("10", at(3, 3), at(3, 3))),
            List.of(
                detection("10", at(3, 3), at(3, 3)),
                detection("2.jpg", at(2, 2), at(2, 2)),
                detection("1", at(1, 1), at(1, 1))));
    assertThat(evaluation.films().stream().map(ScoredFilm::stem)).containsExactly("1", "2", "10");
    assertThat(evaluation.overall().headline().maximum()).isZero();
  }

  @Test
  void pairsLandmarksByName() {
    FilmLandmarks reordered =
        new FilmLandmarks(
            "1",
            SIZE,
            Optional.empty(),
            List.of(landmark("C", null), landmark("B", at(9, 9)), landmark("A", at(1, 1))));
    Evaluation evaluation =
        Evaluation.of(AB, List.of(film("1", at(1, 1), at(9, 9))), List.of(reordered));
    assertThat(evaluation.overall().headline().maximum()).isZero();
    assertThat(evaluation.overall().notFound()).isZero();
  }

  @Test
  void listsUnscoredFilmsByNameAndReason() {
    FilmLandmarks turned =
        new FilmLandmarks("3", new ImageSize(101, 201), Optional.empty(), List.of());
    Evaluation evaluation =
        Evaluation.of(
            AB,
            List.of(
                film("1", at(1, 1), at(1, 1)),
                film("2", at(1, 1), at(1, 1)),
                film("3", at(1, 1), at(1, 1)),
                film("4", at(1, 1), at(1, 1))),
            List.of(
                new FailedImage("1", "not a JPEG"), turned, detection("4", at(1, 1), at(1, 1))));
    assertThat(evaluation.films()).hasSize(1);
    assertThat(evaluation.unscored())
        .containsExactly(
            new UnscoredFilm("1", "not a JPEG"),
            new UnscoredFilm("2", "no detection"),
            new UnscoredFilm(
                "3",
                "the landmarks were found in an image of 101 x 201 px, but the film has 201 x 101 px"));
  }

  @Test
  void failsWhereNothingCanBeScored() {
    List<Film> films = List.of(film("1", at(1, 1), at(1, 1)));
    assertThatThrownBy(() -> Evaluation.of(AB, films, List.of(new FailedImage("1", "not a JPEG"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1: not a JPEG");
  }

  @Test
  void failsWhereAModelLacksALandmark() {
    FilmLandmarks other =
        new FilmLandmarks("1", SIZE, Optional.empty(), List.of(landmark("A", at(1, 1))));
    List<Film> films = List.of(film("1", at(1, 1), at(1, 1)));
    assertThatThrownBy(() -> Evaluation.of(AB, films, List.of(other)))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("film 1", "'B'", "[A]");
  }

  @Test
  void refusesDetectionsThatPairWithNoFilmOrTwice() {
    List<Film> films = List.of(film("1", at(1, 1), at(1, 1)));
    FilmLandmarks detection = detection("1", at(1, 1), at(1, 1));
    FilmLandmarks stranger = detection("7", at(1, 1), at(1, 1));
    assertThatThrownBy(() -> Evaluation.of(AB, films, List.of(detection, detection)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Evaluation.of(AB, films, List.of(detection, stranger)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[7]");
  }

  @Test
  void namesTheWorstFilmsFirst() {
    Evaluation evaluation =
        Evaluation.of(
            AB,
            List.of(
                film("1", at(1, 1), at(1, 1)),
                film("2", at(1, 1), at(1, 1)),
                film("3", at(1, 1), at(1, 1))),
            List.of(
                detection("1", at(1, 1), at(1, 2)),
                detection("2", at(1, 9), at(1, 9)),
                detection("3", at(1, 1), at(1, 4))));
    assertThat(evaluation.worst(2).stream().map(ScoredFilm::stem)).containsExactly("2", "3");
  }

  @Test
  void agreesWithPlainLoopsOnRandomFilms() {
    Random random = new Random(5);
    int count = 50;
    Film[] films = new Film[count];
    FilmLandmarks[] detections = new FilmLandmarks[count];
    double[] errors = new double[2 * count];
    double sum = 0;
    int within3 = 0;
    for (int i = 0; i < count; i++) {
      double x = random.nextDouble(100);
      double y = random.nextDouble(200);
      double dx = 30 * random.nextGaussian();
      double dy = 30 * random.nextGaussian();
      boolean found = i % 7 != 0;
      films[i] = film("f" + i, at(x, y), at(y, x));
      detections[i] = detection("f" + i, found ? at(x + dx, y + dy) : null, at(y + dy, x));
      errors[2 * i] =
          0.1
              * (found
                  ? Math.sqrt(dx * dx + dy * dy)
                  : Math.sqrt((x - 50) * (x - 50) + (y - 100) * (y - 100)));
      errors[2 * i + 1] = 0.1 * Math.abs(dy);
      within3 += found && errors[2 * i] <= 3 ? 1 : 0;
      within3 += errors[2 * i + 1] <= 3 ? 1 : 0;
      sum += errors[2 * i] + errors[2 * i + 1];
    }
    double mean = sum / (2 * count);
    double squares = 0;
    for (double error : errors) {
      squares += (error - mean) * (error - mean);
    }
    Score overall = Evaluation.of(AB, List.of(films), List.of(detections)).overall();
    assertThat(overall.notFound()).isEqualTo(8);
    assertThat(overall.headline().mean()).isEqualTo(mean, EXACT);
    assertThat(overall.headline().standardDeviation())
        .isEqualTo(Math.sqrt(squares / (2 * count - 1)), EXACT);
    assertThat(overall.headline().detectionRates().get(2).percent())
        .isEqualTo(100.0 * within3 / (2 * count), EXACT);
  }
}
