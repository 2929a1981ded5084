package org.ceph4j.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How an axis spreads its values. */
public enum Scale {
  /** Equal steps are equally long. */
  LINEAR {
    @Override
    boolean shows(double value) {
      return Double.isFinite(value);
    }

    @Override
    double position(double value) {
      return value;
    }

    @Override
    List<Tick> ticks(double low, double high) {
      BigDecimal step = niceStep((high - low) / INTERVALS);
      long first = (long) Math.floor(low / step.doubleValue());
      long last = (long) Math.ceil(high / step.doubleValue());
      List<Tick> ticks = new ArrayList<>();
      for (long i = first; i <= last; i++) {
        ticks.add(Tick.at(step.multiply(BigDecimal.valueOf(i))));
      }
      return around(low, high, ticks);
    }
  },

  /** Equal ratios are equally long; only positive values can be shown. */
  LOGARITHMIC {
    @Override
    boolean shows(double value) {
      return Double.isFinite(value) && value > 0;
    }

    @Override
    double position(double value) {
      return Math.log10(value);
    }

    @Override
    List<Tick> ticks(double low, double high) {
      int first = (int) Math.floor(Math.log10(low) + ROUNDING);
      int last = (int) Math.ceil(Math.log10(high) - ROUNDING);
      int step = Math.max(1, (last - first + INTERVALS - 1) / INTERVALS);
      List<Integer> factors = last - first <= FEW_DECADES ? List.of(1, 2, 5) : List.of(1);
      List<Tick> ticks = new ArrayList<>();
      for (int exponent = first; exponent <= last + step; exponent += step) {
        for (int factor : factors) {
          ticks.add(Tick.at(BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent)));
        }
      }
      return around(low, high, ticks);
    }
  };

  private static final int INTERVALS = 6;
  private static final int FEW_DECADES = 2;
  private static final double ROUNDING = 1e-9;

  /** Whether a value has a place on the axis. */
  abstract boolean shows(double value);

  /** Where the value is, on a line with any unit. */
  abstract double position(double value);

  /**
   * About half a dozen round values; the first is at most {@code low}, the last at least {@code
   * high}.
   */
  abstract List<Tick> ticks(double low, double high);

  /** The smallest of 1, 2 and 5 times a power of ten that is at least {@code step}. */
  private static BigDecimal niceStep(double step) {
    int exponent = (int) Math.floor(Math.log10(step));
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal nice = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
      if (nice.doubleValue() >= step * (1 - ROUNDING)) {
        return nice;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
  }

  /**
   * The ticks from the last that is at most {@code low} to the first that is at least {@code high}.
   */
  private static List<Tick> around(double low, double high, List<Tick> ticks) {
    int first = 0;
    int end = ticks.size();
    while (ticks.get(first + 1).value() <= low + ROUNDING * Math.abs(low)) {
      first++;
    }
    while (ticks.get(end - 2).value() >= high - ROUNDING * Math.abs(high)) {
      end--;
    }
    return ticks.subList(first, end);
  }
}
