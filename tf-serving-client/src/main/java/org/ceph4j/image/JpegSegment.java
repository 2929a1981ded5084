package org.ceph4j.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * A segment of a JPEG's header.
 *
 * @param marker the code after 0xFF
 * @param content a character for each byte
 */
record JpegSegment(int marker, String content) {
  private static final int MARKER = 0xFF;
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final String EXIF = "Exif\0\0";

  /** The segments before the first scan; leaves the stream at its start. */
  static List<JpegSegment> beforeScan(ImageInputStream stream) throws IOException {
    List<JpegSegment> segments = new ArrayList<>();
    stream.seek(2);
    for (int marker = marker(stream); marker != START_OF_SCAN; marker = marker(stream)) {
      byte[] bytes = new byte[Math.max(0, stream.readUnsignedShort() - 2)];
      stream.readFully(bytes);
      segments.add(new JpegSegment(marker, new String(bytes, ISO_8859_1)));
    }
    stream.seek(0);
    return segments;
  }

  private static int marker(ImageInputStream stream) throws IOException {
    if (stream.readUnsignedByte() != MARKER) {
      throw new IIOException("no marker where a segment must begin");
    }
    int marker = MARKER;
    while (marker == MARKER) {
      marker = stream.readUnsignedByte();
    }
    return marker;
  }

  /** The EXIF data among the segments; empty where there are none. */
  static byte[] exif(List<JpegSegment> segments) {
    return segments.stream()
        .filter(segment -> segment.marker == APP1 && segment.content.startsWith(EXIF))
        .map(segment -> segment.content.substring(EXIF.length()).getBytes(ISO_8859_1))
        .findFirst()
        .orElse(new byte[0]);
  }
}
