package org.ceph4j.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.zip.CRC32;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/** The check sums of a PNG file's chunks, which ImageIO does not look at. */
final class PngChunks {
  private static final int SIGNATURE_LENGTH = 8;
  private static final int BLOCK = 1 << 16;

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
    byte[] type = new byte[4];
    stream.readFully(type);
    CRC32 sum = new CRC32();
    sum.update(type);
    byte[] block = new byte[BLOCK];
    for (long left = length; left > 0; left -= block.length) {
      int part = (int) Math.min(left, block.length);
      stream.readFully(block, 0, part);
      sum.update(block, 0, part);
    }
    String name = new String(type, ISO_8859_1);
    // A small first letter marks a chunk that pixels do not depend on.
    if (stream.readUnsignedInt() != sum.getValue() && Character.isUpperCase(name.charAt(0))) {
      throw new IIOException("wrong check sum of chunk " + name);
    }
    return name;
  }
}
