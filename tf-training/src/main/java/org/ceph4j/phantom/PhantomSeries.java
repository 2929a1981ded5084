package org.ceph4j.phantom;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.ceph4j.landmark.Point;

/**
 * Synthetic lateral head films. Each is a function of the settings and its index alone, so films
 * can be drawn in any order and from several threads.
 *
 * @param settings what the series is
 */
public record PhantomSeries(PhantomSettings settings) {
  private static final List<BodyPart> PARTS =
      List.of(
          new SoftTissue(),
          new Spine(),
          new Cranium(),
          new CranialBase(),
          new MidFace(),
          new Maxilla(),
          new Mandible(),
          new Teeth());

  /**
   * Draws a film.
   *
   * @param index from 0 to less than the series' count
   */
  public Phantom draw(int index) {
    Sitting sitting = sitting(index);
    Densities densities = new Densities(settings.size(), settings.spacing());
    Pen head = new Pen(densities, headToFilm(sitting.pose()));
    PARTS.forEach(part -> part.draw(sitting.anatomy(), head));
    sitting.ruler().draw(new Pen(densities, fieldToFilm()));
    BufferedImage film = sitting.exposure().develop(densities, settings.size());
    return new Phantom(stem(index), film, points(sitting), settings.spacing());
  }

  /** The landmarks of the film at {@code index}, as {@link #draw} gives them, without drawing. */
  public List<Point> points(int index) {
    return points(sitting(index));
  }

  /** The name of the film at {@code index}: numbers from 001, which sort as text. */
  public String stem(int index) {
    checkIndex(index);
    int digits = Math.max(3, Integer.toString(settings.count()).length());
    return String.format(Locale.ROOT, "%0" + digits + "d", index + 1);
  }

  private Sitting sitting(int index) {
    checkIndex(index);
    return Sitting.sample(new Chance(settings.seed(), index));
  }

  private void checkIndex(int index) {
    if (index < 0 || index >= settings.count()) {
      throw new IllegalArgumentException(
          "the series has the films 0 to " + (settings.count() - 1) + ", got " + index);
    }
  }

  private List<Point> points(Sitting sitting) {
    AffineTransform toPixels =
        AffineTransform.getScaleInstance(
            1 / settings.spacing().millimetres(), 1 / settings.spacing().millimetres());
    toPixels.concatenate(headToFilm(sitting.pose()));
    return AnatomicalPoint.of(settings.landmarks()).stream()
        .map(sitting.anatomy()::at)
        .map(place -> Pose.move(place, toPixels))
        .toList();
  }

  private AffineTransform headToFilm(Pose pose) {
    AffineTransform transform = fieldToFilm();
    transform.concatenate(pose.transform());
    return transform;
  }

  /** Puts the field of the head in the middle of the film, where the film is larger. */
  private AffineTransform fieldToFilm() {
    double spacing = settings.spacing().millimetres();
    return AffineTransform.getTranslateInstance(
        (settings.size().width() * spacing - PhantomSettings.FIELD_WIDTH) / 2,
        (settings.size().height() * spacing - PhantomSettings.FIELD_HEIGHT) / 2);
  }
}
