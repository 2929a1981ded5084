package org.ceph4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ceph4j.evaluation.Films.AB;
import static org.ceph4j.evaluation.Films.at;
import static org.ceph4j.evaluation.Films.detection;
import static org.ceph4j.evaluation.Films.film;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;

class MeanShapeTest {
  @Test
  void meansPointsRelativeToTheImagesSize() {
    // A lies at the middle of the first image and at a quarter of the second.
    Film first = sized(new ImageSize(100, 200), at(99.5, 49.5), at(199.5, 99.5));
    Film second = sized(new ImageSize(40, 80), at(19.5, 9.5), at(79.5, 39.5));
    List<Point> predicted = MeanShape.of(AB, List.of(first, second)).predict(new ImageSize(16, 8));
    // 3/8 of 8 columns and 16 rows, less the half pixel; B is the lower right corner.
    assertThat(predicted.get(0).distanceTo(at(2.5, 5.5))).isLessThan(1e-12);
    assertThat(predicted.get(1).distanceTo(at(7.5, 15.5))).isLessThan(1e-12);
  }

  @Test
  void isScoredLikeAnyDetection() {
    MeanShape shape =
        MeanShape.of(
            AB, List.of(film("1", at(10, 10), at(50, 50)), film("2", at(20, 10), at(50, 90))));
    Score score = shape.evaluate(List.of(film("3", at(15, 40), at(50, 60)))).overall();
    // The mean points are (15, 10) and (50, 70): 30 px and 10 px of 0.1 mm.
    assertThat(score.headline().mean()).isEqualTo(2, within(1e-9));
    assertThat(score.headline().maximum()).isEqualTo(3, within(1e-9));
    assertThat(score.headline().detectionRates().get(0)).isEqualTo(new DetectionRate(2, 50));
  }

  @Test
  void isComparedOnTheFilmsThatWereScored() {
    MeanShape shape = MeanShape.of(AB, List.of(film("1", at(10, 10), at(50, 50))));
    Evaluation model =
        Evaluation.of(
            AB,
            List.of(film("2", at(10, 20), at(50, 50)), film("3", at(0, 0), at(0, 0))),
            List.of(detection("2", null, at(1, 1))));
    Evaluation compared = shape.onFilmsOf(model);
    assertThat(compared.films().stream().map(ScoredFilm::stem)).containsExactly("2");
    assertThat(compared.unscored()).isEqualTo(model.unscored());
    assertThat(compared.overall().notFound()).isZero();
    assertThat(compared.overall().headline().mean()).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void needsAFilm() {
    assertThatThrownBy(() -> MeanShape.of(AB, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Film sized(ImageSize size, Point a, Point b) {
    return new Film(
        "film",
        Path.of("film.jpg"),
        size,
        List.of(a, b),
        Optional.of(new PixelSpacing(0.1)),
        Optional.empty());
  }
}
