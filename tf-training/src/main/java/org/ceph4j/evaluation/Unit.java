package org.ceph4j.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** What radial errors are measured in, and the thresholds that are usual there. */
public enum Unit {
  /** mm; only where the film's pixel spacing is known. */
  MILLIMETRES("mm", "mm") {
    @Override
    public List<Double> thresholds() {
      return List.of(2.0, 2.5, 3.0, 4.0);
    }

    @Override
    double fromPixels(double pixels, ScoredFilm film) {
      return film.spacing().orElseThrow().toMillimetres(pixels);
    }
  },

  /** px of the original image; it has no thresholds since films differ in resolution. */
  PIXELS("px", "px") {
    @Override
    public List<Double> thresholds() {
      return List.of();
    }

    @Override
    double fromPixels(double pixels, ScoredFilm film) {
      return pixels;
    }
  },

  /** Percent of the original image's height. */
  PERCENT_OF_HEIGHT("percent_of_height", "% of image height") {
    @Override
    public List<Double> thresholds() {
      return List.of(1.0, 2.0, 3.0, 4.0);
    }

    @Override
    double fromPixels(double pixels, ScoredFilm film) {
      return 100 * pixels / film.size().height();
    }
  };

  private final String key;
  private final String label;

  Unit(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** The name in files that programs read. */
  @JsonValue
  public String key() {
    return key;
  }

  /** The name for people. */
  public String label() {
    return label;
  }

  /** The thresholds of the detection rates, rising; none for px. */
  public abstract List<Double> thresholds();

  /** The first threshold: a landmark no further off is well found. */
  public double nearest() {
    return thresholds().get(0);
  }

  /** The last threshold: a landmark further off is badly wrong. */
  public double farthest() {
    return thresholds().get(thresholds().size() - 1);
  }

  /** A distance of px of a film, in this unit. */
  abstract double fromPixels(double pixels, ScoredFilm film);
}
