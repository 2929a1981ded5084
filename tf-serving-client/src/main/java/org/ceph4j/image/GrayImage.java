package org.ceph4j.image;

import java.awt.image.BufferedImage;
import org.ceph4j.landmark.ImageSize;

/**
 * A gray image: one level a pixel, 0 is black. Immutable as long as nobody writes into {@link
 * #levels()}, and then safe for use by many threads.
 */
public final class GrayImage {
  private final ImageSize size;
  private final int white;
  private final float[] levels;

  /**
   * An image over the caller's array.
   *
   * @param size height and width in px
   * @param white the level of white: 255 for 8 bits, 65535 for 16 bits
   * @param levels row-major, one for each pixel; kept, not copied
   */
  public GrayImage(ImageSize size, int white, float[] levels) {
    if (white < 1) {
      throw new IllegalArgumentException("the level of white must be positive, got " + white);
    }
    if (levels.length != size.pixels()) {
      throw new IllegalArgumentException(
          "a " + size + " image has " + size.pixels() + " levels, got " + levels.length);
    }
    this.size = size;
    this.white = white;
    this.levels = levels;
  }

  /**
   * The gray levels of an image in memory; colour by the weights that {@linkplain org.ceph4j.image
   * the package} names, alpha ignored. The levels are the samples as stored: 0 to 255 up to 8 bits
   * a sample, 0 to 65535 above.
   *
   * @throws IllegalArgumentException if the image is neither gray nor RGB, or its samples are not
   *     unsigned whole numbers of at most 16 bits
   */
  public static GrayImage of(BufferedImage image) {
    return GrayLevels.of(image);
  }

  /** Height and width in px. */
  public ImageSize size() {
    return size;
  }

  /** The level of white: 255 for 8 bits, 65535 for 16 bits. */
  public int white() {
    return white;
  }

  /** The level of one pixel, from 0 to {@link #white()}. */
  public float level(int row, int column) {
    if (column < 0 || column >= size.width()) {
      throw new IndexOutOfBoundsException("no column " + column + " in a " + size + " image");
    }
    return levels[row * size.width() + column];
  }

  /** All levels, row-major. Not a copy: do not write into it. */
  public float[] levels() {
    return levels;
  }
}
