package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.api.Test;

final class TrainingPlanTest {
  private static Film film(int number) {
    String stem = "film " + number;
    ImageSize size = new ImageSize(2, 2);
    return new Film(stem, Path.of(stem), size, List.of(), Optional.empty(), Optional.empty());
  }

  // Seven films in batches of 2: every other round ends in the middle of a batch.
  @Test
  void showsEachFilmOnceInEachRound() {
    List<Film> films = IntStream.range(0, 7).mapToObj(TrainingPlanTest::film).toList();
    TrainingPlan plan =
        new TrainingPlan(new FilmSplit(films, List.of()), SmallRun.settings(Map.of()).training());
    List<Showing> shown = new ArrayList<>();
    for (int step = 0; step < 14; step++) {
      shown.addAll(plan.films(step));
    }
    for (int place = 0; place < 28; place++) {
      assertThat(shown.get(place).round()).hasValue(place / 7);
    }
    assertThat(new HashSet<>(shown)).hasSize(28);
  }
}
