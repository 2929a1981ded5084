package org.ceph4j.export;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.ceph4j.landmark.ImageSize;

/** A gray film of random levels, some of them next to alike, so that JPEG leaves something. */
final class RandomFilm {
  private RandomFilm() {}

  static BufferedImage draw(ImageSize size, long seed) {
    BufferedImage film =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(seed);
    for (int row = 0; row < size.height(); row++) {
      int level = random.nextInt(256);
      for (int column = 0; column < size.width(); column++) {
        level = Math.floorMod(level + random.nextInt(-20, 21), 256);
        film.getRaster().setSample(column, row, 0, level);
      }
    }
    return film;
  }
}
