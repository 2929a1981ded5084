package org.ceph4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ceph4j.InputException;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;

final class FilmSetTest {
  private static final FilmSet SET =
      new FilmSet(
          Path.of("films"),
          "csv",
          LandmarkSet.of("A"),
          Stream.of("c", "a", "b").map(FilmSetTest::film).toList(),
          List.of(new Problem("e", "torn"), new Problem("d", "burnt")));

  private static Film film(String stem) {
    return new Film(
        stem,
        Path.of(stem + ".png"),
        new ImageSize(2, 2),
        List.of(new Point(0, 0)),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void chosenFilmsKeepTheirOrderAndTheirProblems() {
    FilmSet chosen = SET.only(Set.of("e", "c", "a"));
    assertThat(chosen.films()).extracting(Film::stem).containsExactly("a", "c");
    assertThat(chosen.problems()).extracting(Problem::stem).containsExactly("e");
  }

  @Test
  void filmsThatAreNotThereAreNamed() {
    assertThatThrownBy(() -> SET.only(Set.of("z", "a", "y")))
        .isInstanceOf(InputException.class)
        .hasMessage("films: films that were asked for are not there: y, z.");
  }
}
