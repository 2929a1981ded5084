package org.ceph4j.image;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.ceph4j.InputException;

/**
 * The formats that are read, told by a file's first bytes; ImageIO knows them by the same names.
 */
enum ImageFormat {
  JPEG("ff d8 ff"),
  PNG("89 50 4e 47 0d 0a 1a 0a"),
  BMP("42 4d"),
  /** In either order of bytes, with 32-bit or with 64-bit offsets. */
  TIFF("49 49 2[ab] 00|4d 4d 00 2[ab]");

  private static final int LONGEST_SIGNATURE = 8;

  private final String signature;

  /** By a regular expression over hexadecimal digits. */
  ImageFormat(String signature) {
    this.signature = signature;
  }

  /** Looks at the first bytes and leaves the stream at its start. */
  static ImageFormat of(String name, ImageInputStream stream) throws IOException {
    byte[] start = new byte[LONGEST_SIGNATURE];
    int length = Math.max(0, stream.read(start));
    stream.seek(0);
    String found = HexFormat.ofDelimiter(" ").formatHex(start, 0, length);
    return Arrays.stream(values())
        .filter(format -> found.matches("(" + format.signature + ").*"))
        .findFirst()
        .orElseThrow(() -> unknown(name, found));
  }

  /**
   * Java's own reader, whatever else is on the class path, so that levels are the same everywhere.
   * For TIFF TwelveMonkeys' reader: Java's knows no 16-bit samples stored as differences, which is
   * what many programs make of a film when they compress it.
   */
  ImageReader reader() {
    return this == TIFF
        ? new TIFFImageReaderSpi().createReaderInstance(null)
        : ownReader(ImageIO.getImageReadersByFormatName(name()));
  }

  private static ImageReader ownReader(Iterator<ImageReader> readers) {
    ImageReader reader = readers.next();
    while (!reader.getClass().getModule().equals(ImageIO.class.getModule())) {
      reader = readers.next();
    }
    return reader;
  }

  private static InputException unknown(String name, String start) {
    String found = start.isEmpty() ? "an empty file" : "a file that begins with the bytes " + start;
    return new InputException(
        name
            + ": expected a JPEG, PNG, BMP or TIFF image, found "
            + found
            + "; convert it to one of them");
  }
}
