package org.ceph4j.bundle;

import java.util.Optional;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelSpacing;

/**
 * The pixel spacing that is taken for an image which comes without one.
 *
 * @param spacing of the training films
 * @param size of the training films: images of other sizes come from another scanner, and get no
 *     spacing; empty where all images get it
 */
public record AssumedSpacing(PixelSpacing spacing, Optional<ImageSize> size) {
  /** The spacing of images of one size. */
  public static AssumedSpacing of(PixelSpacing spacing, ImageSize size) {
    return new AssumedSpacing(spacing, Optional.of(size));
  }

  /** The spacing of an image of that size. */
  public Optional<PixelSpacing> forImage(ImageSize image) {
    return size.map(image::equals).orElse(true) ? Optional.of(spacing) : Optional.empty();
  }

  /** As in {@code 0.1 mm per px for images of 2400 x 1935 px}. */
  @Override
  public String toString() {
    return spacing.millimetres()
        + " mm per px for "
        + size.map(known -> "images of " + known + " px").orElse("all images");
  }
}
