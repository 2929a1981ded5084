package org.ceph4j.image;

import org.ceph4j.bundle.Resampling;
import org.ceph4j.landmark.ImageSize;

/**
 * How films become as large as a network's input.
 *
 * @param size of the input; a film is stretched to it, whatever its own proportions
 * @param resampling how its pixels come from those of the film
 */
public record Resizing(ImageSize size, Resampling resampling) {
  /** A film at the input's size; the level of white stays. */
  public GrayImage resize(GrayImage film) {
    return switch (resampling) {
      case BILINEAR -> Resize.bilinear(film, size);
      case ANTIALIAS -> Antialias.resize(film, size);
    };
  }

  /**
   * A film at its own size, from which the level at any place can be read, bilinear between pixels:
   * what {@link #resize} gives is what stands at its places there.
   */
  public GrayImage smooth(GrayImage film) {
    return switch (resampling) {
      case BILINEAR -> film;
      case ANTIALIAS -> Antialias.smooth(film, size);
    };
  }
}
