package org.ceph4j.augmentation;

import org.ceph4j.image.GrayImage;
import org.ceph4j.landmark.ImageSize;

/**
 * A film at its full size, in the room that its depth needs: one byte a pixel for 8 bits, two for
 * 16. Immutable.
 */
public final class DecodedFilm {
  private interface Levels {
    float at(int pixel);
  }

  private final ImageSize size;
  private final int white;
  private final Levels levels;

  /** A copy of an image, its levels rounded to whole numbers. */
  public DecodedFilm(GrayImage image) {
    this.size = image.size();
    this.white = image.white();
    this.levels = eightBits() ? bytes(image.levels()) : shorts(image.levels());
  }

  private boolean eightBits() {
    return white <= 0xFF;
  }

  private static Levels bytes(float[] levels) {
    byte[] bytes = new byte[levels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(levels[i]);
    }
    return pixel -> bytes[pixel] & 0xFF;
  }

  private static Levels shorts(float[] levels) {
    char[] shorts = new char[levels.length];
    for (int i = 0; i < shorts.length; i++) {
      shorts[i] = (char) Math.round(levels[i]);
    }
    return pixel -> shorts[pixel];
  }

  /** Height and width in px. */
  public ImageSize size() {
    return size;
  }

  /** How much memory it takes. */
  public long bytes() {
    return (long) size.pixels() * (eightBits() ? Byte.BYTES : Character.BYTES);
  }

  /** The level of white: 255 for 8 bits, 65535 for 16 bits. */
  int white() {
    return white;
  }

  /**
   * The level at a place, bilinear between pixel centres; black outside of the film, as beyond an
   * X-ray's collimator.
   */
  float level(double x, double y) {
    if (!(x >= -0.5 && y >= -0.5 && x < size.width() - 0.5 && y < size.height() - 0.5)) {
      return 0;
    }
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float part = (float) (x - left);
    float upper = between(top, left, part);
    float lower = between(top + 1, left, part);
    return upper + (lower - upper) * (float) (y - top);
  }

  // On the outer half of the film's border pixels their own level goes on.
  private float between(int row, int left, float part) {
    int start = Math.max(0, Math.min(row, size.height() - 1)) * size.width();
    float first = levels.at(start + Math.max(left, 0));
    float second = levels.at(start + Math.min(left + 1, size.width() - 1));
    return first + (second - first) * part;
  }
}
