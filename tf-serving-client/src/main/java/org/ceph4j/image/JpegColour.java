package org.ceph4j.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/** What a JPEG's components mean. */
enum JpegColour {
  GRAY,
  YCBCR,
  RGB,
  CMYK;

  private static final int MARKER = 0xFF;
  private static final int APP0 = 0xE0;
  private static final int APP14 = 0xEE;
  private static final int START_OF_SCAN = 0xDA;
  private static final int ADOBE_TRANSFORM = 11;
  private static final int COMPONENT_COUNT = 5;

  /** Scans the segments before the first scan, and leaves the stream at its start. */
  static JpegColour of(ImageInputStream stream) throws IOException {
    String jfif = "";
    String adobe = "";
    String components = "";
    stream.seek(2);
    for (int marker = marker(stream); marker != START_OF_SCAN; marker = marker(stream)) {
      String segment = segment(stream);
      if (marker == APP0 && segment.startsWith("JFIF\0")) {
        jfif = segment;
      } else if (marker == APP14 && segment.startsWith("Adobe")) {
        adobe = segment;
      } else if (isStartOfFrame(marker)) {
        components = componentNames(segment);
      }
    }
    stream.seek(0);
    return switch (components.length()) {
      case 1 -> GRAY;
      case 3 -> jfif.isEmpty() && isRgb(adobe, components) ? RGB : YCBCR;
      case 4 -> CMYK;
      default -> throw new IIOException(components.length() + " colour components");
    };
  }

  /** libjpeg's rule (default_decompress_parms) for a file that is not JFIF, which is YCbCr. */
  private static boolean isRgb(String adobe, String components) {
    return adobe.length() > ADOBE_TRANSFORM
        ? adobe.charAt(ADOBE_TRANSFORM) == 0
        : components.equals("RGB");
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

  private static String segment(ImageInputStream stream) throws IOException {
    byte[] bytes = new byte[Math.max(0, stream.readUnsignedShort() - 2)];
    stream.readFully(bytes);
    return new String(bytes, ISO_8859_1);
  }

  /** SOF0 to SOF15; three codes of that range are tables. */
  private static boolean isStartOfFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Precision, height, width and count are followed by 3 bytes for each component. */
  private static String componentNames(String frame) throws IOException {
    if (frame.length() <= COMPONENT_COUNT
        || frame.length() < COMPONENT_COUNT + 1 + 3 * frame.charAt(COMPONENT_COUNT)) {
      throw new IIOException("a frame header that is too short");
    }
    StringBuilder names = new StringBuilder();
    for (int component = 0; component < frame.charAt(COMPONENT_COUNT); component++) {
      names.append(frame.charAt(COMPONENT_COUNT + 1 + 3 * component));
    }
    return names.toString();
  }
}
