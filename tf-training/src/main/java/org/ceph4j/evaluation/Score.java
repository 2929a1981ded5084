package org.ceph4j.evaluation;

import java.util.List;

/**
 * The score of one landmark, or of all together, over the scored films.
 *
 * @param name the landmark's, or {@link #ALL}
 * @param count how many landmarks of films went into it
 * @param notFound how many of them were not found
 * @param errors in mm where every film's spacing is known; otherwise in px, then in percent of the
 *     image height
 */
public record Score(String name, int count, int notFound, List<ErrorSummary> errors) {
  /** The name of the score over all landmarks. */
  public static final String ALL = "all";

  public Score {
    errors = List.copyOf(errors);
  }

  static Score of(String name, List<Unit> units, List<ScoredFilm> films) {
    return new Score(
        name,
        films.stream().mapToInt(film -> film.landmarks().size()).sum(),
        films.stream().mapToInt(ScoredFilm::notFound).sum(),
        units.stream().map(unit -> ErrorSummary.of(unit, films)).toList());
  }

  /** The errors that have detection rates: in mm, or else in percent of the image height. */
  public ErrorSummary headline() {
    return errors.get(errors.size() - 1);
  }
}
