package org.ceph4j.image;

import java.io.IOException;
import java.util.List;
import javax.imageio.IIOException;

/** What a JPEG's components mean. */
enum JpegColour {
  GRAY,
  YCBCR,
  RGB,
  CMYK;

  private static final int APP0 = 0xE0;
  private static final int APP14 = 0xEE;
  private static final int ADOBE_TRANSFORM = 11;
  private static final int COMPONENT_COUNT = 5;

  /** By the segments before the first scan. */
  static JpegColour of(List<JpegSegment> segments) throws IOException {
    String jfif = "";
    String adobe = "";
    String components = "";
    for (JpegSegment segment : segments) {
      String content = segment.content();
      if (segment.marker() == APP0 && content.startsWith("JFIF\0")) {
        jfif = content;
      } else if (segment.marker() == APP14 && content.startsWith("Adobe")) {
        adobe = content;
      } else if (isStartOfFrame(segment.marker())) {
        components = componentNames(content);
      }
    }
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
