package org.ceph4j.keras;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.training.FilmSplit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The original's folds, by number of films. */
final class FoldsGoldenTest {
  private static final JsonNode GOLDEN = Golden.json("folds");

  static Stream<String> counts() {
    return GOLDEN.propertyNames().stream();
  }

  @ParameterizedTest
  @MethodSource("counts")
  void partsFilmsAsTheOriginalDoes(String count) {
    List<Film> films =
        IntStream.range(0, Integer.parseInt(count)).mapToObj(FoldsGoldenTest::film).toList();
    JsonNode folds = GOLDEN.get(count);
    for (int fold = 0; fold < folds.size(); fold++) {
      List<Film> validation =
          folds.get(fold).valueStream().map(position -> films.get(position.intValue())).toList();
      List<Film> training = new ArrayList<>(films);
      training.removeAll(validation);
      assertThat(FilmSplit.fold(films, fold + 1, folds.size()))
          .as("fold %d", fold + 1)
          .isEqualTo(new FilmSplit(training, validation));
    }
  }

  private static Film film(int position) {
    return new Film(
        "film" + position,
        Path.of("film" + position + ".png"),
        new ImageSize(2400, 2000),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
