package org.ceph4j.report;

import java.util.List;

/**
 * An axis laid out on a drawing.
 *
 * @param axis what it shows
 * @param ticks on it; the first stands at {@code start} and the last at {@code end}
 * @param start in px of the drawing
 * @param end in px of the drawing
 */
record AxisSpan(Axis axis, List<Tick> ticks, double start, double end) {
  /** Whether a value has a place. */
  boolean shows(double value) {
    return axis.scale().shows(value);
  }

  /** Where a value lies, in px of the drawing. */
  double at(double value) {
    double low = axis.scale().position(ticks.get(0).value());
    double high = axis.scale().position(ticks.get(ticks.size() - 1).value());
    return start + (end - start) * (axis.scale().position(value) - low) / (high - low);
  }
}
