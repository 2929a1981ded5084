package org.ceph4j.image;

import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.ceph4j.InputException;
import org.ceph4j.landmark.ImageSize;
import org.jspecify.annotations.Nullable;

/** An image that is still encoded; owns ImageIO's reader for it. */
final class EncodedImage implements AutoCloseable {
  /** 16 times an ordinary film; the levels of so many pixels take 256 MiB. */
  private static final long MOST_PIXELS = 1L << 26;

  private static final Pattern DAMAGE =
      Pattern.compile("Truncated|Premature|Inconsistent|Corrupt(?!.*extraneous bytes)");

  private interface Step<T> {
    T run() throws IOException;
  }

  private final String name;
  private final ImageFormat format;
  private final ImageInputStream stream;
  private final ImageReader reader;
  private @Nullable String damage;

  /** Recognises the image; the bytes stay the caller's to close. */
  EncodedImage(String name, InputStream bytes) throws IOException {
    this.name = name;
    stream = new MemoryCacheImageInputStream(bytes);
    format = ImageFormat.of(name, stream);
    reader = format.reader();
    reader.setInput(stream, false, true);
    // ImageIO merely warns of a JPEG that is cut short, and returns gray for the missing part.
    reader.addIIOReadWarningListener((source, warning) -> noteDamage(warning));
  }

  /** The size of the upright film. */
  ImageSize size() {
    return guarded(() -> orientation().upright(checkedSize()));
  }

  /** The upright film. */
  GrayImage decode() {
    return guarded(
        () -> {
          Orientation orientation = orientation();
          GrayImage stored = decodeStored();
          if (damage != null) {
            throw new IIOException(damage);
          }
          return orientation.upright(stored);
        });
  }

  // The stream is looked at before the reader touches it: ImageIO forgets what it has read.

  private Orientation orientation() throws IOException {
    return switch (format) {
      case JPEG -> Orientation.ofExif(JpegSegment.exif(JpegSegment.beforeScan(stream)));
      case PNG -> Orientation.ofExif(PngChunks.exif(stream));
      case TIFF -> TiffTags.of(stream).orientation();
      case BMP -> Orientation.TOP_LEFT;
    };
  }

  private GrayImage decodeStored() throws IOException {
    return switch (format) {
      case JPEG -> decodeJpeg();
      case PNG -> {
        PngChunks.check(stream);
        yield decodeWhole();
      }
      case TIFF -> {
        TiffTags.of(stream).requireFilm(name).requirePixels(stream, MOST_PIXELS);
        yield decodeWhole();
      }
      case BMP -> decodeWhole();
    };
  }

  private GrayImage decodeJpeg() throws IOException {
    JpegColour colour = JpegColour.of(JpegSegment.beforeScan(stream));
    if (colour == JpegColour.CMYK) {
      throw new InputException(
          name + ": expected a gray or an RGB film, found a CMYK JPEG; convert it to gray");
    }
    checkedSize();
    // Unlike read, readRaster leaves out the conversion of YCbCr to RGB.
    Raster raster = reader.readRaster(0, null);
    return colour == JpegColour.RGB ? GrayLevels.weighted(raster) : GrayLevels.firstBand(raster);
  }

  private GrayImage decodeWhole() throws IOException {
    checkedSize();
    return GrayImage.of(reader.read(0));
  }

  private ImageSize checkedSize() throws IOException {
    int height = reader.getHeight(0);
    int width = reader.getWidth(0);
    if ((long) height * width > MOST_PIXELS) {
      throw new InputException(
          "%s: expected a film of at most %s pixels, found a header of %s x %s; scale the film down"
              .formatted(name, MOST_PIXELS, height, width));
    }
    return new ImageSize(height, width);
  }

  /** ImageIO answers damaged bytes with exceptions of many kinds; all mean the same here. */
  private <T> T guarded(Step<T> step) {
    try {
      return step.run();
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new InputException(
          "%s: expected a whole %s image, found it cut short or damaged (%s); copy or export it anew"
              .formatted(name, format, e.getMessage()),
          e);
    }
  }

  private void noteDamage(String warning) {
    if (DAMAGE.matcher(warning).find()) {
      damage = warning;
    }
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    stream.close();
  }
}
