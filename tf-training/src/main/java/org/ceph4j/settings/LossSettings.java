package org.ceph4j.settings;

/**
 * What the training makes small.
 *
 * @param kind squared_error as in the paper, weighted_squared_error, adaptive_wing or cross_entropy
 * @param weight of weighted_squared_error: how much more a pixel at the target's peak counts than
 *     one of the background; at least 0
 */
public record LossSettings(Kind kind, double weight) {
  /** How maps are compared with their targets. */
  public enum Kind {
    /** The mean of {@code (map - target)^2}. */
    SQUARED_ERROR,
    /** The same, in which each pixel counts {@code 1 + weight * target / peak}. */
    WEIGHTED_SQUARED_ERROR,
    /** The adaptive wing loss of arXiv 1904.07399, of maps over the target's peak. */
    ADAPTIVE_WING,
    /** The cross-entropy of the target, as shares of the whole map, to the softmax over the map. */
    CROSS_ENTROPY
  }

  public LossSettings {
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight must be at least 0, got " + weight);
    }
  }
}
