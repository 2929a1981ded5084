package org.ceph4j.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A gray film as a file of each kind; colour files get bands that differ. */
public enum FilmFile {
  JPEG_GRAY("jpeg"),
  JPEG_COLOUR("jpeg"),
  PNG_GRAY("png"),
  PNG_GRAY_16("png"),
  PNG_COLOUR("png"),
  PNG_COLOUR_16("png"),
  PNG_ALPHA("png"),
  PNG_PALETTE("png"),
  BMP_GRAY("bmp"),
  BMP_COLOUR("bmp"),
  BMP_PALETTE("bmp");

  private final String format;

  FilmFile(String format) {
    this.format = format;
  }

  /** The file's bytes. */
  public byte[] encode(BufferedImage film) {
    BufferedImage image = empty(film.getWidth(), film.getHeight());
    WritableRaster raster = image.getRaster();
    for (int row = 0; row < film.getHeight(); row++) {
      for (int column = 0; column < film.getWidth(); column++) {
        int level = film.getRaster().getSample(column, row, 0);
        for (int band = 0; band < raster.getNumBands(); band++) {
          raster.setSample(column, row, band, sample(level, band, 7 * row + 13 * column));
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      assertThat(ImageIO.write(image, format, bytes)).as("ImageIO writes %s", this).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private BufferedImage empty(int width, int height) {
    return switch (this) {
      case JPEG_GRAY, PNG_GRAY, BMP_GRAY ->
          new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      case JPEG_COLOUR, PNG_COLOUR, BMP_COLOUR ->
          new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
      case PNG_GRAY_16 -> new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
      case PNG_ALPHA -> new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
      case PNG_PALETTE, BMP_PALETTE ->
          new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette());
      case PNG_COLOUR_16 -> {
        ComponentColorModel model =
            new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false,
                false,
                ComponentColorModel.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(width, height);
        yield new BufferedImage(model, raster, false, null);
      }
    };
  }

  /** Bright is dark in it, and green is darker than red and blue. */
  private static IndexColorModel palette() {
    byte[] red = new byte[256];
    byte[] green = new byte[256];
    byte[] blue = new byte[256];
    for (int i = 0; i < red.length; i++) {
      red[i] = (byte) (255 - i);
      green[i] = (byte) ((255 - i) / 2);
      blue[i] = (byte) (255 - i / 3);
    }
    return new IndexColorModel(Byte.SIZE, red.length, red, green, blue);
  }

  private int sample(int level, int band, int noise) {
    return switch (this) {
      case PNG_PALETTE, BMP_PALETTE -> 255 - level;
      case PNG_GRAY_16, PNG_COLOUR_16 -> (level - band * level / 4) * 256 + noise % 256;
      default -> level - band * level / 4;
    };
  }
}
