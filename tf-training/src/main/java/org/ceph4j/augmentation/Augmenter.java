package org.ceph4j.augmentation;

import java.util.List;
import org.ceph4j.dataset.Experts;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.ceph4j.settings.AugmentationSettings;
import org.ceph4j.settings.Settings;

/**
 * Changes films, and their landmarks with them. What comes out is a pure function of the settings,
 * the seed of the training among them, the film and the round. Thread-safe.
 */
public final class Augmenter {
  private final AugmentationSettings settings;
  private final Experts experts;
  private final ImageSize input;
  private final long seed;

  /** An augmenter as a training run with these settings has it. */
  public Augmenter(Settings settings) {
    this.settings = settings.augmentation();
    this.experts = settings.heatmap().experts();
    this.input = settings.network().input();
    this.seed = settings.training().seed();
  }

  /**
   * A film as it is shown in one round of a training.
   *
   * @param film whose landmarks move, and whose stem tells it from the others
   * @param levels of that film
   * @param round counted from 0: how often the film was shown before
   */
  public AugmentedFilm augment(Film film, DecodedFilm levels, long round) {
    Draw draw = new Draw(seed, film.stem(), round);
    Intensity intensity = Intensity.draw(settings, draw);
    Deformation deformation = Deformation.draw(settings, levels.size(), draw);
    float[] deformed = deformation.sample(levels, input);
    List<Point> points = experts.pointsOf(film).stream().map(deformation::toDeformed).toList();
    return new AugmentedFilm(intensity.apply(deformed, levels.white(), input), points);
  }
}
