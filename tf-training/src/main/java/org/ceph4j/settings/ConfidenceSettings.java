package org.ceph4j.settings;

import java.util.Map;
import org.ceph4j.bundle.Confidence;
import org.ceph4j.bundle.MassConfidence;
import org.ceph4j.bundle.PeakConfidence;

/**
 * How heatmaps tell how sure the network is. It changes no weight: it may be set anew before a
 * checkpoint is exported.
 *
 * @param kind peak, or mass: the share of a softmax map near the point
 * @param radius of mass, px of the network's input
 * @param slope of mass: what the share's logit is multiplied with, positive; 1 until it is measured
 * @param offset of mass: what is added then; 0 until it is measured
 * @param landmarkOffsets of mass: what is added too for landmarks of these names; those that the
 *     films do not have say nothing
 */
public record ConfidenceSettings(
    Kind kind, double radius, double slope, double offset, Map<String, Double> landmarkOffsets) {
  /** What of a heatmap tells it. */
  public enum Kind {
    /** {@link PeakConfidence}. */
    PEAK,
    /** {@link MassConfidence}. */
    MASS
  }

  public ConfidenceSettings {
    // Checks the ranges, so that a wrong value is reported before any training.
    landmarkOffsets = new MassConfidence(radius, slope, offset, landmarkOffsets).landmarkOffsets();
  }

  /** The confidence in what a network finds that draws maps of that height where it is certain. */
  Confidence of(double expectedPeak) {
    return kind == Kind.MASS
        ? new MassConfidence(radius, slope, offset, landmarkOffsets)
        : new PeakConfidence(expectedPeak);
  }
}
