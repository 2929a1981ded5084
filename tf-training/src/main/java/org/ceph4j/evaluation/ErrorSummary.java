package org.ceph4j.evaluation;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * Radial errors in one unit, summed up. A landmark that was not found has the image centre's error
 * and is a miss in every detection rate.
 *
 * @param unit of all that follows
 * @param mean the mean radial error (MRE)
 * @param standardDeviation of the sample, with n - 1 in the denominator; 0 for a single error
 * @param median half way between the middle two where the count is even
 * @param maximum the largest
 * @param detectionRates one for each of the unit's thresholds, in their order
 */
public record ErrorSummary(
    Unit unit,
    double mean,
    double standardDeviation,
    double median,
    double maximum,
    List<DetectionRate> detectionRates) {
  public ErrorSummary {
    detectionRates = List.copyOf(detectionRates);
  }

  static ErrorSummary of(Unit unit, List<ScoredFilm> films) {
    DescriptiveStatistics errors = new DescriptiveStatistics();
    for (ScoredFilm film : films) {
      film.landmarks().forEach(landmark -> errors.addValue(film.error(landmark, unit)));
    }
    return new ErrorSummary(
        unit,
        errors.getMean(),
        errors.getStandardDeviation(),
        errors.getPercentile(50),
        errors.getMax(),
        unit.thresholds().stream()
            .map(threshold -> DetectionRate.of(threshold, unit, films))
            .toList());
  }
}
