package org.ceph4j.dataset;

import java.util.List;
import java.util.stream.Stream;
import org.ceph4j.landmark.Point;

/** Whose points a training learns, of films with those of several experts. */
public enum Experts {
  /** The film's points alone, which are the mean of the experts'. */
  MEAN,
  /** The film's points, and those of each expert beside them. */
  EACH;

  /** The points of a film that are learned: its own, then those of the first expert and so on. */
  public List<Point> pointsOf(Film film) {
    return countOf(film) == 1
        ? film.points()
        : Stream.concat(film.points().stream(), film.experts().stream().flatMap(List::stream))
            .toList();
  }

  /** How many experts' points are learned; 1 if these are the film's own. */
  public int countOf(Film film) {
    return switch (this) {
      case MEAN -> 1;
      case EACH -> film.experts().size();
    };
  }
}
