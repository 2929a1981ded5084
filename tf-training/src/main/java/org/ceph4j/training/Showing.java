package org.ceph4j.training;

import java.util.OptionalLong;
import org.ceph4j.dataset.Film;

/**
 * A film that the network is to see.
 *
 * @param film which one
 * @param round how often the training has shown it before; empty where it validates
 */
record Showing(Film film, OptionalLong round) {
  static Showing toTrain(Film film, long round) {
    return new Showing(film, OptionalLong.of(round));
  }

  static Showing toValidate(Film film) {
    return new Showing(film, OptionalLong.empty());
  }
}
