package org.ceph4j.augmentation;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.ceph4j.dataset.Experts;
import org.ceph4j.dataset.Film;
import org.ceph4j.image.FilmReader;
import org.ceph4j.image.GrayImage;
import org.ceph4j.image.NetworkInput;
import org.ceph4j.image.Resizing;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;
import org.ceph4j.report.ContactSheet;
import org.ceph4j.report.Mark;
import org.ceph4j.report.Overlay;
import org.ceph4j.settings.Settings;

/**
 * A sheet of what the network would see, to look at: a row for each film, first as it is, then as
 * the first rounds of a training show it, with the landmarks as circles.
 */
public final class AugmentationPreview {
  /** What the sheet's gray means, as a sentence. */
  public static final String LEGEND =
      "Black to white: 2.5 standard deviations below to above the mean of a film as it is.";

  private static final double SHOWN_DEVIATIONS = 2.5;
  private static final int WHITE = 255;

  private final Experts experts;
  private final ImageSize input;
  private final Resizing resizing;
  private final Augmenter augmenter;

  /** A preview of trainings with these settings. */
  public AugmentationPreview(Settings settings) {
    this.experts = settings.heatmap().experts();
    this.input = settings.network().input();
    this.resizing = settings.network().resizing();
    this.augmenter = new Augmenter(settings);
  }

  /**
   * Draws the sheet.
   *
   * @param films at least one
   * @param rounds how many there are to see, from the first one on
   */
  public BufferedImage draw(List<Film> films, int rounds) {
    return ContactSheet.of(films.stream().map(film -> row(film, rounds)).toList());
  }

  private List<BufferedImage> row(Film film, int rounds) {
    GrayImage image = FilmReader.read(film.image());
    List<BufferedImage> row = new ArrayList<>();
    row.add(
        cell(
            new AugmentedFilm(NetworkInput.prepare(image, resizing), experts.pointsOf(film)),
            film));
    DecodedFilm decoded = new DecodedFilm(resizing.smooth(image));
    for (int round = 0; round < rounds; round++) {
      row.add(cell(augmenter.augment(film, decoded, round), film));
    }
    return row;
  }

  // The picture is resized like every input, so here the points take the resize's own mapping.
  private BufferedImage cell(AugmentedFilm seen, Film film) {
    List<Point> points =
        seen.points().stream()
            .map(point -> PixelMapping.HALF_PIXEL.map(point, film.size(), input))
            .toList();
    return Overlay.draw(gray(seen.input()), Mark.known(points));
  }

  private GrayImage gray(float[] standardised) {
    float[] levels = new float[standardised.length];
    for (int i = 0; i < levels.length; i++) {
      double shown = (standardised[i] / SHOWN_DEVIATIONS + 1) / 2;
      levels[i] = (float) (WHITE * Math.max(0, Math.min(shown, 1)));
    }
    return new GrayImage(input, WHITE, levels);
  }
}
