package org.ceph4j.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Numbers as Python writes them: {@code repr(float)}, which is also what pandas puts into a CSV
 * file.
 *
 * <p>These are the fewest digits that read back as the same number. {@link Double#toString} of Java
 * 17 sometimes writes more (JDK-4511638) and turns to exponents elsewhere.
 */
public final class PythonFloat {
  private static final int DIGITS_ALWAYS_ENOUGH = 17;
  private static final int LOWEST_PLAIN_EXPONENT = -4;
  private static final int LOWEST_LARGE_EXPONENT = 16;

  private PythonFloat() {}

  /** For example {@code 0.1}, {@code 3.0}, {@code 1e-05}, {@code 1e+16}, {@code nan}. */
  public static String repr(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value > 0 ? "0.0" : "-0.0";
    }
    return format(shortest(value));
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < DIGITS_ALWAYS_ENOUGH; digits++) {
      // A power of two has more room above it than below, so that only the farther one may fit.
      for (RoundingMode rounding : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP)) {
        BigDecimal rounded = exact.round(new MathContext(digits, rounding));
        if (rounded.doubleValue() == value) {
          return rounded.stripTrailingZeros();
        }
      }
    }
    return exact.round(new MathContext(DIGITS_ALWAYS_ENOUGH, RoundingMode.HALF_EVEN));
  }

  private static String format(BigDecimal decimal) {
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (exponent < LOWEST_PLAIN_EXPONENT || exponent >= LOWEST_LARGE_EXPONENT) {
      String mantissa = decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString();
      return mantissa + String.format(Locale.ROOT, "e%+03d", exponent);
    }
    String plain = decimal.toPlainString();
    return decimal.scale() > 0 ? plain : plain + ".0";
  }
}
