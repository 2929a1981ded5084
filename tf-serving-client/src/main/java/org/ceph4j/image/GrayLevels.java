package org.ceph4j.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.stream.IntStream;
import org.ceph4j.landmark.ImageSize;

/**
 * Reads gray levels from raster samples.
 *
 * <p>{@link BufferedImage#getRGB} is no way to do it: it passes gray samples through a linear gray
 * colour space and returns other, brighter levels.
 */
final class GrayLevels {
  private static final int BYTE = 0xFF;
  private static final int SHORT = 0xFFFF;

  /** The level of one pixel, whose samples begin at an index. */
  private interface PixelLevel {
    int of(int[] samples, int first);
  }

  private GrayLevels() {}

  static GrayImage of(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (model instanceof IndexColorModel palette) {
      int[] levels = paletteLevels(palette);
      return read(image.getRaster(), BYTE, (samples, first) -> levels[samples[first]]);
    }
    return switch (model.getColorSpace().getType()) {
      case ColorSpace.TYPE_GRAY -> firstBand(image.getRaster());
      case ColorSpace.TYPE_RGB -> weighted(image.getRaster());
      default ->
          throw new IllegalArgumentException("expected a gray or an RGB image, found " + model);
    };
  }

  /** The first band alone: gray, or the Y of YCbCr. */
  static GrayImage firstBand(Raster raster) {
    int white = white(raster);
    int[] full = fullLevels(raster, 0, white);
    return read(raster, white, (samples, first) -> full[samples[first]]);
  }

  /** The first three bands as red, green and blue. */
  static GrayImage weighted(Raster raster) {
    int white = white(raster);
    int[] red = fullLevels(raster, 0, white);
    int[] green = fullLevels(raster, 1, white);
    int[] blue = fullLevels(raster, 2, white);
    return read(
        raster,
        white,
        (samples, first) ->
            rec601(red[samples[first]], green[samples[first + 1]], blue[samples[first + 2]]));
  }

  /** libjpeg's rgb_gray_convert: 0.299, 0.587 and 0.114 in 16 fractional bits, rounded. */
  private static int rec601(int red, int green, int blue) {
    return (int) ((19595L * red + 38470L * green + 7471L * blue + 32768) >> 16);
  }

  private static int[] paletteLevels(IndexColorModel palette) {
    return IntStream.range(0, palette.getMapSize())
        .map(i -> rec601(palette.getRed(i), palette.getGreen(i), palette.getBlue(i)))
        .toArray();
  }

  private static int white(Raster raster) {
    int type = raster.getTransferType();
    boolean whole =
        type == DataBuffer.TYPE_BYTE
            || type == DataBuffer.TYPE_USHORT
            || type == DataBuffer.TYPE_INT;
    int bits = raster.getSampleModel().getSampleSize(0);
    if (!whole || bits > Short.SIZE) {
      throw new IllegalArgumentException(
          "expected unsigned samples of at most 16 bits, found " + raster.getSampleModel());
    }
    return bits > Byte.SIZE ? SHORT : BYTE;
  }

  /** The level of each possible sample; samples of 5 bits, say, are spread over 0 to white. */
  private static int[] fullLevels(Raster raster, int band, int white) {
    int most = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
    return IntStream.rangeClosed(0, most)
        .map(sample -> (int) Math.round((double) sample * white / most))
        .toArray();
  }

  private static GrayImage read(Raster raster, int white, PixelLevel level) {
    ImageSize size = new ImageSize(raster.getHeight(), raster.getWidth());
    float[] levels = new float[size.pixels()];
    int bands = raster.getNumBands();
    int[] samples = new int[size.width() * bands];
    int next = 0;
    for (int row = 0; row < size.height(); row++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + row, size.width(), 1, samples);
      for (int first = 0; first < samples.length; first += bands) {
        levels[next++] = level.of(samples, first);
      }
    }
    return new GrayImage(size, white, levels);
  }
}
