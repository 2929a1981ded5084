package org.ceph4j.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.codec.digest.MessageDigestAlgorithms.SHA_256;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.ceph4j.InputException;

/** A data set's finger print, so that a run can say what it was trained on. */
public final class DataHash {
  private DataHash() {}

  /**
   * SHA-256 in hex over each film's stem, its experts' points and its image, in the order of the
   * stems. Where the files lie does not matter; a landmark that moves by the last bit does.
   *
   * @throws InputException if an image cannot be read
   */
  public static String of(FilmSet data) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (Film film : data.films()) {
      digest.update((film.stem() + "\n" + pointText(film) + "\n").getBytes(UTF_8));
      // The digest of an image has a fixed length, so no two data sets run together.
      digest.update(imageDigest(film.image()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String pointText(Film film) {
    return film.experts().stream()
        .map(
            points ->
                points.stream()
                    .map(point -> point.x() + "," + point.y())
                    .collect(Collectors.joining(";")))
        .collect(Collectors.joining("\n"));
  }

  private static byte[] imageDigest(Path image) {
    try {
      return new DigestUtils(SHA_256).digest(image);
    } catch (IOException e) {
      throw new InputException(image + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
