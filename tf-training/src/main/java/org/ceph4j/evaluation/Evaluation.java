package org.ceph4j.evaluation;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ceph4j.InputException;
import org.ceph4j.client.Detection;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.LandmarkSet;

/**
 * Detections against the known points of their films. Immutable.
 *
 * @param landmarks the names of each film's points
 * @param films the scored ones in the order given, at least one
 * @param unscored the others in the order given
 */
public record Evaluation(
    LandmarkSet landmarks, List<ScoredFilm> films, List<UnscoredFilm> unscored) {
  public Evaluation {
    films = List.copyOf(films);
    unscored = List.copyOf(unscored);
    if (films.isEmpty()) {
      throw new InputException("no film could be scored" + reasons(unscored));
    }
  }

  /**
   * Scores films that have a detection and lists those that have none.
   *
   * @param landmarks the names of each film's points; a detection's are paired with them by name
   * @param detections in any order; each carries its film's stem or image file name
   * @throws InputException where no film could be scored, or a detection lacks a landmark
   * @throws IllegalArgumentException where two detections carry the same name, or one carries none
   *     of the films'
   */
  public static Evaluation of(
      LandmarkSet landmarks, List<Film> films, List<? extends Detection> detections) {
    Pairing pairing = new Pairing(landmarks);
    pairing.pair(films, detections);
    return new Evaluation(landmarks, pairing.scored(), pairing.unscored());
  }

  /** What the errors are reported in: mm where every scored film's spacing is known. */
  public List<Unit> units() {
    return films.stream().allMatch(film -> film.spacing().isPresent())
        ? List.of(Unit.MILLIMETRES)
        : List.of(Unit.PIXELS, Unit.PERCENT_OF_HEIGHT);
  }

  /** The score over all landmarks of all scored films, named {@link Score#ALL}. */
  public Score overall() {
    return Score.of(Score.ALL, units(), films);
  }

  /** All errors in one unit; mm only where every scored film's spacing is known. */
  public ErrorSummary errors(Unit unit) {
    return ErrorSummary.of(unit, films);
  }

  /** One score for each landmark, in the set's order. */
  public List<Score> perLandmark() {
    return IntStream.range(0, landmarks.size())
        .mapToObj(
            i ->
                Score.of(
                    landmarks.names().get(i),
                    units(),
                    films.stream().map(film -> film.only(i)).toList()))
        .toList();
  }

  /** The scored films with the largest mean errors, the worst first; at most {@code count}. */
  public List<ScoredFilm> worst(int count) {
    Unit unit = overall().headline().unit();
    return films.stream()
        .sorted(comparingDouble((ScoredFilm film) -> film.meanError(unit)).reversed())
        .limit(count)
        .toList();
  }

  private static String reasons(List<UnscoredFilm> unscored) {
    return unscored.stream()
        .map(film -> "\n  " + film.stem() + ": " + film.reason())
        .collect(Collectors.joining());
  }
}
