package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.api.Test;

final class FilmCacheTest {
  private static Film film(String stem) {
    ImageSize size = new ImageSize(2, 2);
    return new Film(stem, Path.of(stem), size, List.of(), Optional.empty(), Optional.empty());
  }

  @Test
  void keepsTheFirstThatFitAndMakesTheOthersAnew() {
    List<String> made = new ArrayList<>();
    FilmCache<String> cache =
        new FilmCache<>(
            film -> {
              made.add(film.stem());
              return "made of " + film.stem();
            },
            String::length,
            "made of aa".length() * 2L);
    for (int round = 0; round < 3; round++) {
      for (String stem : List.of("aa", "too long a name", "bb", "cc")) {
        assertThat(cache.get(film(stem))).isEqualTo("made of " + stem);
      }
    }
    assertThat(made)
        .containsExactly(
            "aa", "too long a name", "bb", "cc", "too long a name", "cc", "too long a name", "cc");
  }
}
