package org.ceph4j.dataset;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.ceph4j.landmark.LandmarkSet;

/**
 * What a folder of films holds.
 *
 * @param root the folder or file that was opened
 * @param layout the layout's name: {@code paper}, {@code isbi} or {@code csv}
 * @param landmarks the names of each film's points, in order
 * @param films the usable ones, sorted by stem as text
 * @param problems why films are left out, sorted by stem as text
 */
public record FilmSet(
    Path root, String layout, LandmarkSet landmarks, List<Film> films, List<Problem> problems) {
  public FilmSet {
    films = films.stream().sorted(Comparator.comparing(Film::stem)).toList();
    problems = problems.stream().sorted(Comparator.comparing(Problem::stem)).toList();
  }

  /** The same with some of the films alone. */
  public FilmSet withFilms(List<Film> some) {
    return new FilmSet(root, layout, landmarks, some, problems);
  }
}
