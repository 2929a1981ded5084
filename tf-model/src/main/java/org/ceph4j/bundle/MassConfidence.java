package org.ceph4j.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * The probability that the landmark lies within 2 mm of where two doctors would put it, as measured
 * on films that did not train; of films without a pixel spacing, within 1 % of the image's height.
 *
 * <p>A heatmap that adds up to 1 spreads over the places where the network sees the landmark. The
 * share m of it that lies no further than {@code radius} from the found point, cut to {@code [1e-6,
 * 1 - 1e-6]}, is brought to what was measured by {@code 1 / (1 + exp(-(slope * logit(m) +
 * offset)))} with {@code logit(m) = ln(m / (1 - m))} (Platt's scaling); with slope 1 and offset 0
 * it is m itself, which nobody has measured yet. To the offset comes that of the landmark: of some,
 * equally sharp maps are less often right.
 *
 * @param radius px of the heatmap, which is as large as the network's input; positive
 * @param slope positive: more of the map near the point is never less confidence
 * @param offset finite
 * @param landmarkOffsets what comes to the offset for landmarks of these names, finite
 */
public record MassConfidence(
    double radius, double slope, double offset, Map<String, Double> landmarkOffsets)
    implements Confidence {
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
    if (!landmarkOffsets.values().stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("landmarkOffsets must be finite, got " + landmarkOffsets);
    }
    landmarkOffsets = Collections.unmodifiableMap(new LinkedHashMap<>(landmarkOffsets));
  }

  /** The same for all landmarks. */
  public MassConfidence(double radius, double slope, double offset) {
    this(radius, slope, offset, Map.of());
  }

  /** What is added to the scaled logit for the landmark of that name. */
  public double offset(String landmark) {
    return offset + landmarkOffsets.getOrDefault(landmark, 0.0);
  }

  @Override
  public double of(String landmark, double height, DoubleUnaryOperator share) {
    double near = logit(share.applyAsDouble(radius));
    return 1 / (1 + Math.exp(-(slope * near + offset(landmark))));
  }

  /** {@code ln(share / (1 - share))}, finite for every share: it is cut before. */
  public static double logit(double share) {
    double cut = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
    return Math.log(cut / (1 - cut));
  }

  /** As in {@code mass within 4.3 px, slope 1.1, offset -0.2, landmark offsets {A=-0.3}}. */
  @Override
  public String toString() {
    String shared = "mass within " + radius + " px, slope " + slope + ", offset " + offset;
    return landmarkOffsets.isEmpty() ? shared : shared + ", landmark offsets " + landmarkOffsets;
  }
}
