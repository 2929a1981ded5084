package org.ceph4j.settings;

import org.ceph4j.bundle.Decoding;
import org.ceph4j.dataset.Experts;
import org.ceph4j.heatmap.Gaussian;
import org.ceph4j.heatmap.PaperSpot;
import org.ceph4j.heatmap.Spot;
import org.ceph4j.landmark.PixelMapping;

/**
 * What the network learns to draw for a landmark, and how that is read.
 *
 * @param target paper or gaussian, drawn from the landmarks' places; or npz, the data set's own
 *     maps
 * @param experts mean, or each: of films with the points of several experts the network learns
 *     those of each beside their mean, in maps that training alone has
 * @param sigma px of the network's input; of target gaussian
 * @param amplitude the highest value; of target gaussian and, for the confidence, npz
 * @param mapping half_pixel, or scale as in the paper
 * @param decoding subpixel, or paper
 */
public record HeatmapSettings(
    Target target,
    Experts experts,
    double sigma,
    double amplitude,
    PixelMapping mapping,
    Decoding decoding) {
  /** Where target maps come from. */
  public enum Target {
    /** The spot of the original program. */
    PAPER,
    /** A plain Gaussian. */
    GAUSSIAN,
    /** The data set's NPZ files. */
    NPZ
  }

  public HeatmapSettings {
    if (!(sigma > 0 && amplitude > 0) || Double.isInfinite(sigma * amplitude)) {
      throw new IllegalArgumentException(
          "sigma and amplitude must be positive, got " + sigma + " and " + amplitude);
    }
  }

  /** The spot that is drawn around a landmark where the data's own maps are not used. */
  public Spot spot() {
    return target == Target.PAPER ? new PaperSpot() : new Gaussian(sigma, amplitude);
  }
}
