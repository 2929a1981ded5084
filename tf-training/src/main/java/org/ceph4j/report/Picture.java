package org.ceph4j.report;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.ceph4j.WholeFile;

/**
 * A picture that lies inside a page.
 *
 * @param caption under it
 * @param dataUri a JPEG as a {@code data:} URI
 */
public record Picture(String caption, String dataUri) {
  private static final int GREATEST_HEIGHT = 800;

  /**
   * A picture for a page, made smaller where it is more than 800 px high.
   *
   * @param image opaque, in gray or RGB
   */
  public static Picture of(String caption, BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      encode(scaled(image, GREATEST_HEIGHT), "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String base64 = Base64.getEncoder().encodeToString(bytes.toByteArray());
    return new Picture(caption, "data:image/jpeg;base64," + base64);
  }

  /**
   * Writes an image at its full size.
   *
   * @param image opaque, in gray or RGB
   * @param file PNG where its name ends with {@code .png}, JPEG otherwise
   * @throws UncheckedIOException where the file cannot be written
   */
  public static void write(BufferedImage image, Path file) {
    String format = file.toString().endsWith(".png") ? "png" : "jpeg";
    WholeFile.write(file, stream -> encode(image, format, stream));
  }

  private static void encode(BufferedImage image, String format, OutputStream stream)
      throws IOException {
    if (!ImageIO.write(image, format, stream)) {
      throw new IllegalArgumentException("cannot write an image of this type as " + format);
    }
  }

  /** The image made smaller where it is higher than this; in RGB if it was. */
  public static BufferedImage scaled(BufferedImage image, int greatestHeight) {
    if (image.getHeight() <= greatestHeight) {
      return image;
    }
    Image small = image.getScaledInstance(-1, greatestHeight, Image.SCALE_AREA_AVERAGING);
    BufferedImage copy =
        new BufferedImage(small.getWidth(null), small.getHeight(null), BufferedImage.TYPE_INT_RGB);
    copy.getGraphics().drawImage(small, 0, 0, null);
    return copy;
  }
}
