package org.ceph4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHashTest {
  @TempDir Path root;

  private Film film(String stem, String content, Point... points) throws IOException {
    Path image = Files.writeString(root.resolve(stem + "-" + content.length()), content);
    return new Film(
        stem, image, new ImageSize(1, 1), List.of(points), Optional.empty(), Optional.empty());
  }

  private String hash(Film... films) {
    LandmarkSet landmarks = LandmarkSet.of("tip", "root");
    return DataHash.of(new FilmSet(root, "csv", landmarks, Arrays.asList(films), List.of()));
  }

  @Test
  void isTheDigestOfStemPointsAndImage() throws Exception {
    Film film = film("a", "pixels", new Point(0.1, -2), new Point(3, 4.5));
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] image = digest.digest("pixels".getBytes(StandardCharsets.UTF_8));
    digest.update("a\n0.1,-2.0;3.0,4.5\n".getBytes(StandardCharsets.UTF_8));
    assertThat(hash(film)).isEqualTo(HexFormat.of().formatHex(digest.digest(image)));
  }

  @Test
  void changesWithAnyOfThemAndNotWithTheOrder() throws IOException {
    Film a = film("a", "pixels", new Point(1, 2));
    Film b = film("b", "pixels", new Point(1, 2));
    assertThat(hash(a, b)).hasSize(64).isEqualTo(hash(b, a));
    assertThat(
            List.of(
                hash(a),
                hash(b),
                hash(a, b),
                hash(film("a", "pixelz!", new Point(1, 2))),
                hash(film("a", "pixels", new Point(1, Math.nextUp(2.0))))))
        .doesNotHaveDuplicates();
  }

  @Test
  void changesWithAnExpertWhoseMeanWithTheOtherStays() throws IOException {
    Film film = film("a", "pixels", new Point(2, 2));
    List<String> hashes =
        List.of(
            hash(film),
            hash(withExperts(film, List.of(new Point(1, 2)), List.of(new Point(3, 2)))),
            hash(withExperts(film, List.of(new Point(2, 1)), List.of(new Point(2, 3)))),
            hash(withExperts(film, List.of(new Point(2, 3)), List.of(new Point(2, 1)))));
    assertThat(hashes).doesNotHaveDuplicates();
  }

  private static Film withExperts(Film film, List<Point> first, List<Point> second) {
    return new Film(
        film.stem(),
        film.image(),
        film.size(),
        film.points(),
        List.of(first, second),
        film.spacing(),
        film.heatmaps());
  }

  @Test
  void namesAnImageThatIsGone() throws IOException {
    Film film = film("a", "pixels");
    Files.delete(film.image());
    assertThatThrownBy(() -> hash(film))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(film.image() + ": cannot be read");
  }
}
