package org.ceph4j.client;

import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;

/**
 * How a film is shown to the network. Networks know films that face to the right and on which bone
 * is bright; others are shown to them as if they were such films. Landmarks are in px of the film
 * as it is in any view.
 */
public enum View {
  /** Nothing is changed. */
  AS_IS(false, false),
  /** Left and right are exchanged: for films that face to the left. */
  MIRRORED(true, false),
  /** Black and white are exchanged: for films on which bone is dark. */
  INVERTED(false, true),
  /** Both. */
  MIRRORED_AND_INVERTED(true, true);

  private final boolean mirrored;
  private final boolean inverted;

  View(boolean mirrored, boolean inverted) {
    this.mirrored = mirrored;
    this.inverted = inverted;
  }

  /** A standardised film, row by row, in this view. */
  float[] of(float[] standardised, ImageSize size) {
    float[] seen = new float[standardised.length];
    for (int i = 0; i < seen.length; i++) {
      int column = i % size.width();
      int from = mirrored ? i - column + size.width() - 1 - column : i;
      seen[i] = inverted ? -standardised[from] : standardised[from];
    }
    return seen;
  }

  /** Where a point that was found in this view lies in a film of that size. */
  Point undo(Point seen, ImageSize size) {
    return mirrored ? new Point(size.width() - 1 - seen.x(), seen.y()) : seen;
  }
}
