package org.ceph4j.training;

import java.util.List;
import java.util.Optional;
import org.ceph4j.dataset.Film;

/**
 * Films ready for a step.
 *
 * @param films which they are
 * @param images {@code [batch, height, width, 1]}, standardised
 * @param points {@code [batch, landmarks, 2]}, (x, y) in px of the network's input
 * @param targets {@code [batch, height, width, landmarks]}, where the data's own maps are used
 */
record Batch(List<Film> films, float[] images, float[] points, Optional<float[]> targets) {
  int size() {
    return films.size();
  }
}
