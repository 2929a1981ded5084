package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ceph4j.InputException;
import org.ceph4j.dataset.Film;
import org.ceph4j.keras.Golden;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.ceph4j.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class FilmSplitTest {
  /** Films named by their positions. */
  private static List<Film> films(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Film(
                    Integer.toString(i),
                    Path.of(i + ".png"),
                    new ImageSize(2, 2),
                    List.of(new Point(0, 0)),
                    Optional.empty(),
                    Optional.empty()))
        .toList();
  }

  private static List<Integer> positions(List<Film> films) {
    return films.stream().map(film -> Integer.valueOf(film.stem())).toList();
  }

  @Test
  void foldsAreTheOriginals() {
    for (var entry : Golden.json("folds").properties()) {
      List<Film> films = films(Integer.parseInt(entry.getKey()));
      int fold = 0;
      for (JsonNode expected : entry.getValue()) {
        fold++;
        FilmSplit split = FilmSplit.fold(films, fold, 5);
        assertThat(positions(split.validation()))
            .isEqualTo(expected.valueStream().map(JsonNode::intValue).toList());
        assertThat(split.training()).hasSize(films.size() - expected.size());
        assertThat(split.training()).doesNotContainAnyElementsOf(split.validation());
      }
      assertThat(fold).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @CsvSource({"150,0.2,30", "11,0.2,2", "2,0.2,1", "1,0.2,0", "10,0,0"})
  void lastFilmsByNameValidate(int count, double share, int validation) {
    FilmSplit split = FilmSplit.lastShare(films(count), share);
    assertThat(positions(split.validation()))
        .isEqualTo(IntStream.range(count - validation, count).boxed().toList());
    assertThat(positions(split.training()))
        .isEqualTo(IntStream.range(0, count - validation).boxed().toList());
  }

  @Test
  void namedFilmsValidate() {
    FilmSplit split = FilmSplit.named(films(5), Set.of("3", "1"));
    assertThat(positions(split.validation())).containsExactly(1, 3);
    assertThat(positions(split.training())).containsExactly(0, 2, 4);
    assertThatThrownBy(() -> FilmSplit.named(films(5), Set.of("3", "7")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("[7]");
  }

  @ParameterizedTest
  @CsvSource({"0,5", "6,5", "1,1", "1,9"})
  void refusesFoldsThatThereAreNot(int fold, int folds) {
    assertThatThrownBy(() -> FilmSplit.fold(films(8), fold, folds))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(fold + "/" + folds);
  }

  @Test
  void refusesToTrainOnNothing() {
    assertThatThrownBy(() -> FilmSplit.named(films(2), Set.of("0", "1")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("No film is left to train on");
  }

  // The original: floor(n / 2) steps an epoch, and a smaller last batch when validating.
  @Test
  void planCountsStepsAsTheOriginalDoes() {
    var settings = SettingsReader.preset("paper").training();
    TrainingPlan plan = new TrainingPlan(FilmSplit.lastShare(films(17), 0.3), settings);
    assertThat(plan.split().training()).hasSize(12);
    assertThat(plan.stepsPerEpoch()).isEqualTo(6);
    assertThat(plan.steps()).isEqualTo(480);
    assertThat(plan.validationBatches()).isEqualTo(3);
    List<Showing> last = plan.validationFilms(2);
    assertThat(positions(last.stream().map(Showing::film).toList())).containsExactly(16);
    assertThat(last).allMatch(showing -> showing.round().isEmpty());
    assertThatThrownBy(() -> new TrainingPlan(FilmSplit.lastShare(films(1), 0), settings))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("training.batchSize");
  }
}
