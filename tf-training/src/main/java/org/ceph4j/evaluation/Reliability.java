package org.ceph4j.evaluation;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a model's confidence is worth.
 *
 * @param unit of the errors
 * @param groups the landmarks sorted by confidence and cut into ten groups of equal count, or as
 *     many as there are landmarks; the least certain first
 * @param certain the landmarks called certain: at least {@link #CERTAIN} percent of all, those with
 *     the highest confidence, and all others that have the confidence of the last of them
 * @param expectedCalibrationError the mean over the groups, weighted with their counts, of the
 *     distance between the mean confidence and the share within the unit's first threshold
 * @param calibration what would make the confidence a probability of being within that threshold;
 *     empty where the landmarks do not tell
 */
public record Reliability(
    Unit unit,
    List<ConfidenceGroup> groups,
    ConfidenceGroup certain,
    double expectedCalibrationError,
    Optional<Calibration> calibration) {
  /** How many percent of all landmarks are called certain at least. */
  public static final int CERTAIN = 80;

  private static final int GROUPS = 10;

  public Reliability {
    groups = List.copyOf(groups);
  }

  /** What is seen of it in claims. */
  public static Reliability of(Claims claims) {
    Unit unit = claims.unit();
    List<Claim> sorted = claims.all().stream().sorted(comparingDouble(Claim::confidence)).toList();
    List<ConfidenceGroup> groups = groups(unit, sorted);
    return new Reliability(
        unit,
        groups,
        ConfidenceGroup.of(unit, certain(sorted)),
        calibrationError(groups, sorted.size()),
        Calibration.of(claims.all(), unit.nearest()));
  }

  /** How many landmarks there are. */
  public int count() {
    return groups.stream().mapToInt(ConfidenceGroup::count).sum();
  }

  private static List<ConfidenceGroup> groups(Unit unit, List<Claim> sorted) {
    int groups = Math.min(GROUPS, sorted.size());
    return IntStream.range(0, groups)
        .mapToObj(i -> sorted.subList(i * sorted.size() / groups, (i + 1) * sorted.size() / groups))
        .map(part -> ConfidenceGroup.of(unit, part))
        .toList();
  }

  private static List<Claim> certain(List<Claim> sorted) {
    double lowest = sorted.get((100 - CERTAIN) * sorted.size() / 100).confidence();
    return sorted.stream().filter(claim -> claim.confidence() >= lowest).toList();
  }

  private static double calibrationError(List<ConfidenceGroup> groups, int count) {
    return groups.stream()
        .mapToDouble(
            group -> group.count() * Math.abs(group.meanConfidence() - group.shareWithin()) / count)
        .sum();
  }
}
