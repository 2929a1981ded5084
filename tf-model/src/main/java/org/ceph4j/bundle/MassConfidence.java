package org.ceph4j.bundle;

import java.util.function.DoubleUnaryOperator;

/**
 * The probability that the landmark lies within 2 mm of where two doctors would put it, as measured
 * on films that did not train; of films without a pixel spacing, within 1 % of the image's height.
 *
 * <p>A heatmap that adds up to 1 spreads over the places where the network sees the landmark. The
 * share m of it that lies no further than {@code radius} from the found point, cut to {@code [1e-6,
 * 1 - 1e-6]}, is brought to what was measured by {@code 1 / (1 + exp(-(slope * logit(m) +
 * offset)))} with {@code logit(m) = ln(m / (1 - m))} (Platt's scaling). With slope 1 and offset 0
 * it is m itself, which nobody has measured yet.
 *
 * @param radius px of the heatmap, which is as large as the network's input; positive
 * @param slope positive: more of the map near the point is never less confidence
 * @param offset finite
 */
public record MassConfidence(double radius, double slope, double offset) implements Confidence {
  /** Shares are cut to this and 1 less this, so that their logit is finite. */
  public static final double LEAST_SHARE = 1e-6;

  public MassConfidence {
    if (!(radius > 0 && slope > 0) || Double.isInfinite(radius) || Double.isInfinite(slope)) {
      throw new IllegalArgumentException(
          "radius and slope must be positive, got " + radius + " and " + slope);
    }
    if (!Double.isFinite(offset)) {
      throw new IllegalArgumentException("offset must be finite, got " + offset);
    }
  }

  @Override
  public double of(double height, DoubleUnaryOperator share) {
    double near = share.applyAsDouble(radius);
    double cut = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, near));
    return 1 / (1 + Math.exp(-(slope * Math.log(cut / (1 - cut)) + offset)));
  }

  /** As in {@code mass within 4.3 px, slope 1.1, offset -0.2}. */
  @Override
  public String toString() {
    return "mass within " + radius + " px, slope " + slope + ", offset " + offset;
  }
}
