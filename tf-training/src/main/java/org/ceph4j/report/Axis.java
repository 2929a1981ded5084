package org.ceph4j.report;

import java.util.List;

/**
 * One of a chart's two axes.
 *
 * @param label what it shows, and the unit
 * @param scale how it spreads its values
 */
public record Axis(String label, Scale scale) {
  /** An axis with equal steps. */
  public static Axis linear(String label) {
    return new Axis(label, Scale.LINEAR);
  }

  /** An axis with equal ratios. */
  public static Axis logarithmic(String label) {
    return new Axis(label, Scale.LOGARITHMIC);
  }

  /** Ticks around all values that can be shown; around 1 where there are none. */
  List<Tick> ticks(List<Double> values) {
    double[] shown =
        values.stream().mapToDouble(value -> value).filter(scale::shows).sorted().toArray();
    double low = shown.length == 0 ? 1 : shown[0];
    double high = shown.length == 0 ? 1 : shown[shown.length - 1];
    if (low == high) {
      double room = low == 0 ? 1 : Math.abs(low) / 2;
      return scale.ticks(low - room, high + room);
    }
    return scale.ticks(low, high);
  }
}
