package org.ceph4j.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One line of a chart.
 *
 * @param name for the legend
 * @param x where its values are, rising
 * @param y one value for each x; NaN or infinite where the line has a gap
 */
public record Series(String name, List<Double> x, List<Double> y) {
  public Series {
    x = List.copyOf(x);
    y = List.copyOf(y);
    if (x.size() != y.size()) {
      throw new IllegalArgumentException(
          "series '%s' has %s x and %s y".formatted(name, x.size(), y.size()));
    }
  }

  /** Values at 1, 2, 3 and so on, as of the epochs of a training. */
  public static Series counted(String name, List<Double> y) {
    List<Double> x = IntStream.rangeClosed(1, y.size()).mapToObj(i -> (double) i).toList();
    return new Series(name, x, y);
  }
}
