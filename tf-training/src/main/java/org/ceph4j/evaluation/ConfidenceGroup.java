package org.ceph4j.evaluation;

import static java.util.Comparator.comparingDouble;

import java.util.List;

/**
 * Landmarks of about the same confidence.
 *
 * @param count how many, at least 1
 * @param lowestConfidence of the least certain
 * @param meanConfidence of all
 * @param meanError in the claims' unit; of one that was not found, the image centre's
 * @param within how many were found no further off than the unit's first threshold: 2 mm
 * @param over how many were not found within the unit's last threshold: 4 mm
 */
public record ConfidenceGroup(
    int count,
    double lowestConfidence,
    double meanConfidence,
    double meanError,
    int within,
    int over) {
  static ConfidenceGroup of(Unit unit, List<Claim> claims) {
    return new ConfidenceGroup(
        claims.size(),
        claims.stream().min(comparingDouble(Claim::confidence)).orElseThrow().confidence(),
        claims.stream().mapToDouble(Claim::confidence).average().orElseThrow(),
        claims.stream().mapToDouble(Claim::error).average().orElseThrow(),
        (int) claims.stream().filter(claim -> claim.isWithin(unit.nearest())).count(),
        (int) claims.stream().filter(claim -> !claim.isWithin(unit.farthest())).count());
  }

  /** The share within the first threshold, in [0, 1]: what the confidence should say. */
  public double shareWithin() {
    return (double) within / count;
  }

  /** The share that is not within the last threshold, in [0, 1]. */
  public double shareOver() {
    return (double) over / count;
  }
}
