package org.ceph4j.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.stream.ImageInputStream;
import org.ceph4j.InputException;

/**
 * The formats that are read, told by a file's first bytes; ImageIO knows them by the same names.
 */
enum ImageFormat {
  JPEG("ff d8 ff"),
  PNG("89 50 4e 47 0d 0a 1a 0a"),
  BMP("42 4d");

  private static final int LONGEST_SIGNATURE = 8;

  private final String signature;

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
        .filter(format -> found.startsWith(format.signature))
        .findFirst()
        .orElseThrow(() -> unknown(name, found));
  }

  private static InputException unknown(String name, String start) {
    String found = start.isEmpty() ? "an empty file" : "a file that begins with the bytes " + start;
    return new InputException(
        name
            + ": expected a JPEG, PNG or BMP image, found "
            + found
            + "; convert it to one of them");
  }
}
