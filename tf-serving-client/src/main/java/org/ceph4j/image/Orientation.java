package org.ceph4j.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.ceph4j.landmark.ImageSize;

/**
 * How a film was stored, named by the sides of the upright film where its first stored row and its
 * first stored column lie: the values 1 to 8 of the tag 274 of TIFF and EXIF.
 */
enum Orientation {
  TOP_LEFT(false, false, false),
  TOP_RIGHT(false, false, true),
  BOTTOM_RIGHT(false, true, true),
  BOTTOM_LEFT(false, true, false),
  LEFT_TOP(true, false, false),
  RIGHT_TOP(true, true, false),
  RIGHT_BOTTOM(true, true, true),
  LEFT_BOTTOM(true, false, true);

  /** Stored rows are upright columns. */
  private final boolean turned;

  /** The first stored row lies at the bottom or at the right. */
  private final boolean lastRowFirst;

  /** The first stored column lies at the right or at the bottom. */
  private final boolean lastColumnFirst;

  Orientation(boolean turned, boolean lastRowFirst, boolean lastColumnFirst) {
    this.turned = turned;
    this.lastRowFirst = lastRowFirst;
    this.lastColumnFirst = lastColumnFirst;
  }

  /** By the tag's value; any other than 1 to 8 counts as upright, as in viewers. */
  static Orientation of(long value) {
    return value >= 1 && value <= values().length ? values()[(int) value - 1] : TOP_LEFT;
  }

  /**
   * By EXIF data; viewers show an image upright whose EXIF data are damaged, and so does this.
   *
   * @param exif empty, or a TIFF without pixels
   */
  static Orientation ofExif(byte[] exif) {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(exif))) {
      return exif.length == 0 ? TOP_LEFT : TiffTags.of(stream).orientation();
    } catch (IOException | RuntimeException e) {
      return TOP_LEFT;
    }
  }

  /** The size of the upright film. */
  ImageSize upright(ImageSize stored) {
    return turned
        ? new ImageSize(/* height= */ stored.width(), /* width= */ stored.height())
        : stored;
  }

  /** The upright film; the stored one itself where it is upright. */
  GrayImage upright(GrayImage stored) {
    if (this == TOP_LEFT) {
      return stored;
    }
    ImageSize size = upright(stored.size());
    float[] levels = new float[size.pixels()];
    int next = 0;
    for (int row = 0; row < size.height(); row++) {
      for (int column = 0; column < size.width(); column++) {
        levels[next++] = stored.levels()[place(row, column, stored.size())];
      }
    }
    return new GrayImage(size, stored.white(), levels);
  }

  /** Where an upright pixel is stored. */
  private int place(int row, int column, ImageSize stored) {
    int storedRow = turned ? column : row;
    int storedColumn = turned ? row : column;
    int fromTop = lastRowFirst ? stored.height() - 1 - storedRow : storedRow;
    int fromLeft = lastColumnFirst ? stored.width() - 1 - storedColumn : storedColumn;
    return fromTop * stored.width() + fromLeft;
  }
}
