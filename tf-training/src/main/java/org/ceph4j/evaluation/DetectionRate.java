package org.ceph4j.evaluation;

import java.util.List;

/**
 * The successful detection rate (SDR) at one threshold: the share of landmarks that were found and
 * whose radial error is at most the threshold.
 *
 * @param threshold in the unit of the errors
 * @param percent in [0, 100]
 */
public record DetectionRate(double threshold, double percent) {
  // From x = 2.2 to x = 32.2 at 0.1 mm per px is 3.0000000000000004 mm in floating point, and
  // still a hit at 3 mm.
  private static final double ROUNDING = 1 + 1e-9;

  static DetectionRate of(double threshold, Unit unit, List<ScoredFilm> films) {
    int count = 0;
    int hits = 0;
    for (ScoredFilm film : films) {
      for (ScoredLandmark landmark : film.landmarks()) {
        count++;
        if (landmark.found().isPresent() && isWithin(film.error(landmark, unit), threshold)) {
          hits++;
        }
      }
    }
    return new DetectionRate(threshold, 100.0 * hits / count);
  }

  /** Whether an error is at most the threshold. */
  static boolean isWithin(double error, double threshold) {
    return error <= threshold * ROUNDING;
  }
}
