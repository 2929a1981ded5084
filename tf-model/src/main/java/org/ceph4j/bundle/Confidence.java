package org.ceph4j.bundle;

import java.util.function.DoubleUnaryOperator;

/** How a heatmap tells how sure the network is of its landmark. */
public sealed interface Confidence permits PeakConfidence, MassConfidence {
  /**
   * The confidence in a landmark that was found.
   *
   * @param landmark its name
   * @param height the heatmap's highest value, above 0
   * @param share from a radius in px of the heatmap to the share of the heatmap, in [0, 1], that
   *     lies no further from the found point
   * @return in [0, 1]
   */
  double of(String landmark, double height, DoubleUnaryOperator share);
}
