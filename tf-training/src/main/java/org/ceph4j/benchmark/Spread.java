package org.ceph4j.benchmark;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Times of the same thing done again and again, in ms.
 *
 * @param median of them
 * @param mean of them
 * @param shortest of them
 * @param longest of them
 */
public record Spread(double median, double mean, double shortest, double longest) {
  private static final double NANOS = 1e6;

  /** The spread of times in ns, at least one. */
  static Spread ofNanos(List<Long> times) {
    double[] values = times.stream().mapToDouble(time -> time / NANOS).toArray();
    return new Spread(
        StatUtils.percentile(values, 50),
        StatUtils.mean(values),
        StatUtils.min(values),
        StatUtils.max(values));
  }
}
