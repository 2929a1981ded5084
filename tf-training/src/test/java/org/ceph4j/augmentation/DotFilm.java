package org.ceph4j.augmentation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.dataset.Film;
import org.ceph4j.image.GrayImage;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;

/** A black film of 1000 x 800 px with a bright dot at each of nine landmarks between pixels. */
final class DotFilm {
  static final ImageSize SIZE = new ImageSize(1000, 800);
  static final List<Point> POINTS = points();

  private static final int WHITE = 65535;

  private DotFilm() {}

  private static List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        points.add(new Point(240.3 + 160 * column + 0.11 * row, 300.6 + 200 * row - 0.17 * column));
      }
    }
    return points;
  }

  static Film film(String stem) {
    return new Film(stem, Path.of(stem), SIZE, POINTS, Optional.empty(), Optional.empty());
  }

  /** The image: Gaussians of sigma 5 px. */
  static GrayImage image() {
    float[] levels = new float[SIZE.pixels()];
    for (int i = 0; i < levels.length; i++) {
      Point pixel = new Point(i % SIZE.width(), Math.floorDiv(i, SIZE.width()));
      double level = 0;
      for (Point point : POINTS) {
        double distance = point.distanceTo(pixel);
        level += 0.9 * WHITE * Math.exp(-distance * distance / (2 * 25));
      }
      levels[i] = Math.round(level);
    }
    return new GrayImage(SIZE, WHITE, levels);
  }
}
