package org.ceph4j.image;

import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_BITS_PER_SAMPLE;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_COMPRESSION;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_ORIENTATION;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_PHOTOMETRIC_INTERPRETATION;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_SAMPLES_PER_PIXEL;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_SAMPLE_FORMAT;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_STRIP_BYTE_COUNTS;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_STRIP_OFFSETS;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_SUBFILE_TYPE;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_TILE_BYTE_COUNTS;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_TILE_HEIGTH;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_TILE_OFFSETS;
import static com.twelvemonkeys.imageio.metadata.tiff.TIFF.TAG_TILE_WIDTH;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;
import org.ceph4j.InputException;
import org.jspecify.annotations.Nullable;

/** The tags of a TIFF's pages; EXIF data are a TIFF without pixels. */
final class TiffTags {
  /** None, three of CCITT's, LZW, JPEG, Deflate, PackBits, and Deflate under its older number. */
  private static final Set<Long> COMPRESSIONS = Set.of(1L, 2L, 3L, 4L, 5L, 7L, 8L, 32773L, 32946L);

  /** White is zero, black is zero, RGB, palette and YCbCr. */
  private static final Set<Long> COLOURS = Set.of(0L, 1L, 2L, 3L, 6L);

  private static final Set<Long> DEPTHS = Set.of(1L, 2L, 4L, 8L, 16L);
  private static final int MOST_SAMPLES = 4;
  private static final int UNSIGNED = 1;

  /** Bits of the subfile type: a page of reduced size, or a mask. */
  private static final int REDUCED_OR_MASK = 1 | 4;

  private final CompoundDirectory pages;

  private TiffTags(CompoundDirectory pages) {
    this.pages = pages;
  }

  /** Reads the tags, and leaves the stream at its start. */
  static TiffTags of(ImageInputStream stream) throws IOException {
    Directory tags = new TIFFReader().read(stream);
    stream.seek(0);
    return new TiffTags((CompoundDirectory) tags);
  }

  /** The first page's orientation. */
  Orientation orientation() {
    return Orientation.of(value(TAG_ORIENTATION, 1));
  }

  /**
   * These tags; refuses what is no film, or would not be read right.
   *
   * @param name of the file, for the message
   * @throws InputException if the file has several pages, or samples or colours of another kind
   */
  TiffTags requireFilm(String name) {
    requireOneFilm(name);
    require(name, "compression", value(TAG_COMPRESSION, 1), COMPRESSIONS);
    require(name, "photometric interpretation", value(TAG_PHOTOMETRIC_INTERPRETATION, -1), COLOURS);
    for (long format : values(0, TAG_SAMPLE_FORMAT, UNSIGNED)) {
      require(name, "sample format", format, Set.of((long) UNSIGNED));
    }
    for (long bits : values(0, TAG_BITS_PER_SAMPLE, 1)) {
      require(name, "bits per sample", bits, DEPTHS);
    }
    return this;
  }

  /** Small copies and masks may follow the film. */
  private void requireOneFilm(String name) {
    List<Integer> films =
        IntStream.range(0, pages.directoryCount())
            .filter(page -> (values(page, TAG_SUBFILE_TYPE, 0)[0] & REDUCED_OR_MASK) == 0)
            .mapToObj(page -> page + 1)
            .toList();
    if (pages.directoryCount() > 1 && !films.equals(List.of(1))) {
      throw new InputException(
          ("%s: expected a TIFF whose first page is its one film, found films in the pages %s;"
                  + " write a file for each")
              .formatted(name, films));
    }
  }

  private static void require(String name, String tag, long found, Set<Long> allowed) {
    if (!allowed.contains(found)) {
      throw new InputException(
          ("%s: expected a gray or an RGB TIFF of unsigned 8 or 16 bits, found %s %s;"
                  + " save it so, without compression or with LZW")
              .formatted(name, tag, found));
    }
  }

  /**
   * Checks that all pixels are there, because a reader sets memory aside for whatever a damaged tag
   * asks for. Leaves the stream at its start.
   *
   * @param mostPixels the most pixels of a tile
   */
  void requirePixels(ImageInputStream stream, long mostPixels) throws IOException {
    if (value(TAG_SAMPLES_PER_PIXEL, 1) > MOST_SAMPLES) {
      throw new IIOException(value(TAG_SAMPLES_PER_PIXEL, 1) + " samples a pixel");
    }
    if (value(TAG_TILE_WIDTH, 1) * value(TAG_TILE_HEIGTH, 1) > mostPixels) {
      throw new IIOException("tiles of more pixels than a film has");
    }
    requireBytes(stream, values(0, TAG_STRIP_OFFSETS), values(0, TAG_STRIP_BYTE_COUNTS));
    requireBytes(stream, values(0, TAG_TILE_OFFSETS), values(0, TAG_TILE_BYTE_COUNTS));
    stream.seek(0);
  }

  private static void requireBytes(ImageInputStream stream, long[] offsets, long[] counts)
      throws IOException {
    for (int part = 0; part < counts.length; part++) {
      stream.seek(offsets[part] + Math.max(0, counts[part] - 1));
      if (stream.read() < 0) {
        throw new EOFException("the pixels end early");
      }
    }
  }

  private long value(int tag, long unset) {
    return values(0, tag, unset)[0];
  }

  private long[] values(int page, int tag, long... unset) {
    @Nullable Entry entry = pages.getDirectory(page).getEntryById(tag);
    if (entry == null) {
      return unset;
    }
    Object value = entry.getValue();
    return value instanceof Number number
        ? new long[] {number.longValue()}
        : IntStream.range(0, Array.getLength(value))
            .mapToLong(i -> Array.getLong(value, i))
            .toArray();
  }
}
