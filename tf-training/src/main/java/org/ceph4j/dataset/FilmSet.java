package org.ceph4j.dataset;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ceph4j.InputException;
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

  /**
   * The films of these stems alone, and the problems of those among them that cannot be used.
   *
   * @throws InputException if one of them is neither
   */
  public FilmSet only(Set<String> stems) {
    Set<String> missing = new TreeSet<>(stems);
    Stream.concat(films.stream().map(Film::stem), problems.stream().map(Problem::stem))
        .forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new InputException(
          root + ": films that were asked for are not there: " + String.join(", ", missing) + ".");
    }
    return new FilmSet(
        root,
        layout,
        landmarks,
        films.stream().filter(film -> stems.contains(film.stem())).toList(),
        problems.stream().filter(problem -> stems.contains(problem.stem())).toList());
  }
}
