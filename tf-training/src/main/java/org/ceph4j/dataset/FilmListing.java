package org.ceph4j.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ceph4j.InputException;
import org.ceph4j.landmark.LandmarkSet;

/** Gathers films and problems while a data set is read. */
final class FilmListing {
  private final List<Film> films = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Adds the film, or a problem if reading it ends in an {@link InputException}. */
  void add(String stem, Supplier<Film> reading) {
    try {
      films.add(reading.get());
    } catch (InputException e) {
      problems.add(new Problem(stem, String.valueOf(e.getMessage())));
    }
  }

  FilmSet toFilmSet(Path root, String layout, LandmarkSet landmarks) {
    return new FilmSet(root, layout, landmarks, films, problems);
  }
}
