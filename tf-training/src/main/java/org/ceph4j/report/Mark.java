package org.ceph4j.report;

import java.util.List;
import java.util.Optional;
import org.ceph4j.evaluation.ScoredFilm;
import org.ceph4j.landmark.Point;

/**
 * One landmark to draw, in px of the film.
 *
 * @param found where it was found, if it was
 * @param truth where it is, if that is known
 * @param unsure whether what was found is to be looked at
 */
public record Mark(Optional<Point> found, Optional<Point> truth, boolean unsure) {
  /** A landmark that was found, of which the truth is not known. */
  public static Mark found(Point point, boolean unsure) {
    return new Mark(Optional.of(point), Optional.empty(), unsure);
  }

  /** Landmarks whose places are known, and nothing was found. */
  public static List<Mark> known(List<Point> points) {
    return points.stream()
        .map(point -> new Mark(Optional.empty(), Optional.of(point), false))
        .toList();
  }

  /** The landmarks of a film whose truth is known. */
  public static List<Mark> of(ScoredFilm film) {
    return film.landmarks().stream()
        .map(landmark -> new Mark(landmark.found(), Optional.of(landmark.truth()), false))
        .toList();
  }
}
