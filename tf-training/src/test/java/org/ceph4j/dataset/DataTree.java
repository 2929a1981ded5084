package org.ceph4j.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Writes small data sets; films are 40 x 30 px. */
final class DataTree {
  static final int HEIGHT = 40;
  static final int WIDTH = 30;

  private final Path root;

  DataTree(Path root) {
    this.root = root;
  }

  Path path(String path) {
    return root.resolve(path);
  }

  Path text(String path, String text) {
    try {
      Files.createDirectories(path(path).getParent());
      return Files.writeString(path(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path film(String path) {
    return film(path, HEIGHT, WIDTH);
  }

  Path film(String path, int height, int width) {
    try {
      Files.createDirectories(path(path).getParent());
      String format = path.substring(path.lastIndexOf('.') + 1);
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      ImageIO.write(image, format, path(path).toFile());
      return path(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Landmark i lies at (x + i / 2, y + i); the junior sees it 2 px right of it and 4 px up. */
  void isbiLandmarks(String stem, double x, double y) {
    text("AnnotationsByMD/400_senior/" + stem + ".txt", isbiLines(x, y));
    text("AnnotationsByMD/400_junior/" + stem + ".txt", isbiLines(x + 2, y - 4));
  }

  static String isbiLines(double x, double y) {
    return IntStream.range(0, 19)
        .mapToObj(i -> String.format(Locale.ROOT, "%s,%s%n", x + i / 2.0, y + i))
        .collect(Collectors.joining());
  }
}
