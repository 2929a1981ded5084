package org.ceph4j.augmentation;

import java.util.List;
import org.ceph4j.landmark.Point;

/**
 * What a training sees of a film.
 *
 * @param input {@code [height, width]} of the network's input, row-major, standardised
 * @param points the landmarks as they are learned, in px of a film of the original's size, perhaps
 *     outside of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AugmentedFilm(float[] input, List<Point> points) {
  public AugmentedFilm {
    points = List.copyOf(points);
  }
}
