package org.ceph4j.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.zip.CRC32;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/** The chunks of a PNG file: check sums and EXIF data, which ImageIO does not look at. */
final class PngChunks {
  private static final int SIGNATURE_LENGTH = 8;
  private static final int CHECK_SUM_LENGTH = 4;
  private static final int BLOCK = 1 << 16;

  /** Where the orientation stands; pictures and notes of a camera may follow. */
  private static final int MOST_EXIF = 1 << 20;

  private static final String EXIF = "eXIf";

  private PngChunks() {}

  /** Goes through all chunks up to IEND, and leaves the stream at its start. */
  static void check(ImageInputStream stream) throws IOException {
    stream.seek(SIGNATURE_LENGTH);
    String type = "";
    while (!type.equals("IEND")) {
      type = checkChunk(stream);
    }
    stream.seek(0);
  }

  private static String checkChunk(ImageInputStream stream) throws IOException {
    long length = stream.readUnsignedInt();
    String type = type(stream);
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(ISO_8859_1));
    byte[] block = new byte[BLOCK];
    for (long left = length; left > 0; left -= block.length) {
      int part = (int) Math.min(left, block.length);
      stream.readFully(block, 0, part);
      sum.update(block, 0, part);
    }
    if (stream.readUnsignedInt() != sum.getValue() && isNeeded(type)) {
      throw new IIOException("wrong check sum of chunk " + type);
    }
    return type;
  }

  /** A small first letter marks a chunk that pixels do not depend on, but for where they lie. */
  private static boolean isNeeded(String chunk) {
    return Character.isUpperCase(chunk.charAt(0)) || chunk.equals(EXIF);
  }

  /**
   * The EXIF data, which stand before the pixels; empty where there are none. Leaves the stream at
   * its start.
   */
  static byte[] exif(ImageInputStream stream) throws IOException {
    stream.seek(SIGNATURE_LENGTH);
    long length = stream.readUnsignedInt();
    String type = type(stream);
    while (!type.equals(EXIF) && !type.equals("IDAT")) {
      stream.seek(stream.getStreamPosition() + length + CHECK_SUM_LENGTH);
      length = stream.readUnsignedInt();
      type = type(stream);
    }
    byte[] exif = new byte[type.equals(EXIF) ? (int) Math.min(length, MOST_EXIF) : 0];
    stream.readFully(exif);
    stream.seek(0);
    return exif;
  }

  private static String type(ImageInputStream stream) throws IOException {
    byte[] type = new byte[4];
    stream.readFully(type);
    return new String(type, ISO_8859_1);
  }
}
