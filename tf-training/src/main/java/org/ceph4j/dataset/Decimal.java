package org.ceph4j.dataset;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Decimal numbers as people write them, which is less than {@link Double#parseDouble} takes. */
final class Decimal {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private Decimal() {}

  /** The number, or empty if the text is none or it is not finite. */
  static OptionalDouble parse(String text) {
    String number = text.strip();
    if (!NUMBER.matcher(number).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(number);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
