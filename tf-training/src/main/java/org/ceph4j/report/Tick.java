package org.ceph4j.report;

import java.math.BigDecimal;

/** A marked place on an axis. */
record Tick(double value, String label) {
  private static final int LOWEST_PLAIN_EXPONENT = -4;
  private static final int HIGHEST_PLAIN_EXPONENT = 5;

  static Tick at(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    boolean plain =
        stripped.signum() == 0
            || (exponent >= LOWEST_PLAIN_EXPONENT && exponent <= HIGHEST_PLAIN_EXPONENT);
    return new Tick(
        value.doubleValue(),
        plain
            ? stripped.toPlainString()
            : stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString()
                + "e"
                + exponent);
  }
}
