package org.ceph4j.augmentation;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.stream.IntStream;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;
import org.ceph4j.settings.AugmentationSettings;

/**
 * How a film is deformed: sheared, scaled and rotated around its centre, shifted, then displaced
 * elastically. Both the original and the deformed film are measured in px of the original, where
 * lengths are the same along both axes; only then is the film stretched to the network's input.
 */
final class Deformation {
  private final ImageSize film;
  private final AffineTransform forth;
  private final AffineTransform back;
  private final ElasticField elastic;

  private Deformation(
      ImageSize film, AffineTransform forth, AffineTransform back, ElasticField elastic) {
    this.film = film;
    this.forth = forth;
    this.back = back;
    this.elastic = elastic;
  }

  static Deformation draw(AugmentationSettings settings, ImageSize film, Draw draw) {
    double reach = settings.shift() * film.height();
    double right = draw.within(reach);
    double down = draw.within(reach);
    double angle = Math.toRadians(draw.within(settings.rotation()));
    double scale = 1 + draw.within(settings.scale());
    double lean = Math.tan(Math.toRadians(draw.within(settings.shear())));
    Point centre = film.centre();

    AffineTransform forth = new AffineTransform();
    forth.translate(centre.x() + right, centre.y() + down);
    forth.rotate(angle);
    forth.scale(scale, scale);
    forth.shear(lean, 0);
    forth.translate(-centre.x(), -centre.y());

    AffineTransform back = new AffineTransform();
    back.translate(centre.x(), centre.y());
    back.shear(-lean, 0);
    back.scale(1 / scale, 1 / scale);
    back.rotate(-angle);
    back.translate(-centre.x() - right, -centre.y() - down);
    return new Deformation(film, forth, back, ElasticField.draw(settings, film, draw));
  }

  /** Where a place of the original lies in the deformed film, perhaps outside; to 0.001 px. */
  Point toDeformed(Point original) {
    return elastic.undo(map(forth, original));
  }

  /** Which place of the original lies at a place of the deformed film. */
  Point toOriginal(Point deformed) {
    return map(back, elastic.displace(deformed));
  }

  private static Point map(AffineTransform transform, Point place) {
    Point2D mapped = transform.transform(new Point2D.Double(place.x(), place.y()), null);
    return new Point(mapped.getX(), mapped.getY());
  }

  /**
   * The deformed film, stretched to a size and sampled from the original once, as {@link
   * org.ceph4j.image.Resize} samples one that is not deformed.
   *
   * @return {@code [height, width]}, row-major
   */
  float[] sample(DecodedFilm original, ImageSize size) {
    double[] places = // along a row, in px of the film
        IntStream.range(0, size.width()).mapToDouble(x -> toFilm(x, 0, size).x()).toArray();
    float[] levels = new float[size.pixels()];
    double[] row = new double[2 * size.width()];
    for (int y = 0; y < size.height(); y++) {
      displace(places, toFilm(0, y, size).y(), row);
      back.transform(row, 0, row, 0, size.width());
      for (int x = 0; x < size.width(); x++) {
        levels[y * size.width() + x] = original.level(row[2 * x], row[2 * x + 1]);
      }
    }
    return levels;
  }

  private Point toFilm(int x, int y, ImageSize size) {
    return PixelMapping.HALF_PIXEL.map(new Point(x, y), size, film);
  }

  /** Writes (x, y) of each displaced place of a row one after the other. */
  private void displace(double[] places, double y, double[] displaced) {
    ElasticField.Row row = elastic.row(y);
    for (int i = 0; i < places.length; i++) {
      displaced[2 * i] = places[i] + row.right(places[i]);
      displaced[2 * i + 1] = y + row.down(places[i]);
    }
  }
}
