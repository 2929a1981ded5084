package org.ceph4j.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.ceph4j.InputException;

/** A data set's finger print, so that a run can say what it was trained on. */
public final class DataHash {
  private static final int BLOCK = 1 << 16;

  private DataHash() {}

  /**
   * SHA-256 in hex over each film's stem, points and image, in the order of the stems. Where the
   * files lie does not matter; a landmark that moves by the last bit does.
   *
   * @throws InputException if an image cannot be read
   */
  public static String of(FilmSet data) {
    MessageDigest digest = sha256();
    for (Film film : data.films()) {
      digest.update((film.stem() + "\n" + pointText(film) + "\n").getBytes(UTF_8));
      // The digest of an image has a fixed length, so no two data sets run together.
      digest.update(imageDigest(film.image()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String pointText(Film film) {
    return film.points().stream()
        .map(point -> point.x() + "," + point.y())
        .collect(Collectors.joining(";"));
  }

  private static byte[] imageDigest(Path image) {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(image)) {
      byte[] block = new byte[BLOCK];
      for (int length = in.read(block); length >= 0; length = in.read(block)) {
        digest.update(block, 0, length);
      }
      return digest.digest();
    } catch (IOException e) {
      throw new InputException(image + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
