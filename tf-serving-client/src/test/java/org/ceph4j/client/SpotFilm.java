package org.ceph4j.client;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;

/**
 * A gray film with one bright and one dark round spot.
 *
 * @param size of the film
 * @param bright the bright spot's centre in px
 * @param dark the dark spot's centre in px
 */
record SpotFilm(ImageSize size, Point bright, Point dark) {
  private static final double SPOT_SIGMA = 4;

  /** Spots in the left and in the right half, away from the borders. */
  static SpotFilm random(ImageSize size, long seed) {
    Random random = new Random(seed);
    double y = size.height() * random.nextDouble(0.35, 0.65);
    return new SpotFilm(
        size,
        new Point(size.width() * random.nextDouble(0.25, 0.3), y),
        new Point(size.width() * random.nextDouble(0.7, 0.75), size.height() - y));
  }

  BufferedImage image() {
    BufferedImage image =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_USHORT_GRAY);
    for (int row = 0; row < size.height(); row++) {
      for (int column = 0; column < size.width(); column++) {
        Point pixel = new Point(column, row);
        double level = 32768 + 30000 * (spot(pixel, bright) - spot(pixel, dark));
        image.getRaster().setSample(column, row, 0, (int) Math.round(level));
      }
    }
    return image;
  }

  byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static double spot(Point pixel, Point centre) {
    double distance = pixel.distanceTo(centre);
    return Math.exp(-distance * distance / (2 * SPOT_SIGMA * SPOT_SIGMA));
  }
}
