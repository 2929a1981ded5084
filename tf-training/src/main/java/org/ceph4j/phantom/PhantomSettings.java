package org.ceph4j.phantom;

import org.ceph4j.InputException;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;

/**
 * What a series of phantoms is.
 *
 * @param landmarks {@link LandmarkSet#PAPER} or {@link LandmarkSet#ISBI}
 * @param size of each film in px, at least 64 x 64
 * @param count of films, at least 1
 * @param seed of all random choices
 */
public record PhantomSettings(LandmarkSet landmarks, ImageSize size, int count, long seed) {
  /** The part of a film, in mm, that the head is placed in. */
  static final double FIELD_HEIGHT = 240;

  static final double FIELD_WIDTH = 193.5;

  private static final int LEAST_SIDE = 64;

  public PhantomSettings {
    if (!landmarks.equals(LandmarkSet.PAPER) && !landmarks.equals(LandmarkSet.ISBI)) {
      throw new InputException(
          "phantoms have the 27 landmarks of the paper or the 19 of ISBI, got "
              + landmarks.names());
    }
    if (size.height() < LEAST_SIDE || size.width() < LEAST_SIDE) {
      throw new InputException("a phantom needs at least 64 x 64 px, got " + size);
    }
    if (count < 1) {
      throw new InputException("a series needs at least 1 phantom, got " + count);
    }
  }

  /** The spacing at which a field of 240 x 193.5 mm (height x width) just fits into the film. */
  public PixelSpacing spacing() {
    return new PixelSpacing(Math.max(FIELD_HEIGHT / size.height(), FIELD_WIDTH / size.width()));
  }
}
