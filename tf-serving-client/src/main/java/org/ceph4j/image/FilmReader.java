package org.ceph4j.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.FilenameUtils;
import org.ceph4j.InputException;
import org.ceph4j.landmark.ImageSize;

/**
 * Reads a film from JPEG, PNG, BMP or TIFF, gray or colour, of 8 or 16 bits, with or without a
 * palette.
 *
 * <p>Every film is upright, turned and mirrored as its EXIF data or its TIFF tag say, in the way
 * that viewers show it: its size, its rows and its columns are those of the upright film. EXIF data
 * that are damaged, or stand behind the pixels of a PNG, count as none.
 *
 * <p>A TIFF holds one film, which smaller copies and masks may follow. Its samples are unsigned
 * whole numbers of 1, 2, 4, 8 or 16 bits, in strips or tiles, not compressed or by LZW, Deflate,
 * PackBits, CCITT or JPEG. Where white is stored as zero, levels are turned round: 0 is black.
 *
 * <p>The format is told by the content, never by the file's name. Of a YCbCr JPEG the Y channel is
 * the gray level, bit for bit TensorFlow's {@code decode_jpeg(channels=1,
 * dct_method="INTEGER_ACCURATE")}. TensorFlow's own default is the quicker {@code INTEGER_FAST},
 * which differs by up to 3 of 255 levels.
 *
 * <p>Every method throws an {@link InputException} of one line if there is no such file, it is no
 * such image, it is cut short or damaged, or it has more than 2<sup>26</sup> pixels. All methods
 * are safe for use by many threads.
 */
public final class FilmReader {
  /** The extensions of files that can be read, in lower case, without the dot. */
  public static final List<String> EXTENSIONS = List.of("jpg", "jpeg", "png", "bmp", "tif", "tiff");

  private interface Reading<T> {
    T of(EncodedImage image);
  }

  private FilmReader() {}

  /** Whether a file's name ends like that of a film, in small or capital letters. */
  public static boolean isNamedLikeAFilm(Path file) {
    return FilenameUtils.isExtension(file.toString().toLowerCase(Locale.ROOT), EXTENSIONS);
  }

  /** Decodes the whole file. */
  public static GrayImage read(Path file) {
    return open(file, EncodedImage::decode);
  }

  /**
   * Decodes an image held in memory.
   *
   * @param name what an error calls it
   */
  public static GrayImage read(String name, byte[] bytes) {
    try {
      return open(name, new ByteArrayInputStream(bytes), EncodedImage::decode);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Reads the size of the upright film from the file's header alone; the pixels may still turn out
   * damaged.
   */
  public static ImageSize size(Path file) {
    return open(file, EncodedImage::size);
  }

  private static <T> T open(Path file, Reading<T> reading) {
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": expected an image file, found a folder");
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return open(file.toString(), bytes, reading);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": expected an image file, found nothing there", e);
    } catch (AccessDeniedException e) {
      throw new InputException(file + ": may not be read; give it read permission", e);
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  private static <T> T open(String name, InputStream bytes, Reading<T> reading) throws IOException {
    try (EncodedImage image = new EncodedImage(name, bytes)) {
      return reading.of(image);
    }
  }

  private static InputException unreadable(String name, IOException cause) {
    return new InputException(name + ": cannot be read: " + cause.getMessage(), cause);
  }
}
