package org.ceph4j.interpretation;

import java.util.List;
import java.util.Optional;
import org.ceph4j.bundle.AssumedSpacing;
import org.ceph4j.bundle.MassConfidence;
import org.ceph4j.image.Scaling;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelMapping;

/**
 * How a model finds landmarks; nothing is left open.
 *
 * @param signature that is called
 * @param input that takes the image
 * @param output that has the landmarks
 * @param landmarks their names, in the order of the output
 * @param mapping how px of the model's input and of the original image relate
 * @param assumedSpacing for images that come without a spacing
 * @param findings where all that comes from
 */
public record Interpretation(
    String signature,
    ImageInput input,
    LandmarkOutput output,
    LandmarkSet landmarks,
    PixelMapping mapping,
    Optional<AssumedSpacing> assumedSpacing,
    List<Finding> findings) {
  public Interpretation {
    findings = List.copyOf(findings);
  }

  /** Whether the confidence is the probability that a landmark is right. */
  public boolean confidenceIsProbability() {
    return output instanceof HeatmapOutput heatmaps
        && heatmaps.confidence() instanceof MassConfidence;
  }

  /**
   * Whether a film may be shown in another view as well, to see in which the model understands it:
   * confidences can be compared, and standardised levels are inverted by their sign.
   */
  public boolean standsOtherViews() {
    return confidenceIsProbability() && input.scaling() == Scaling.STANDARDISE;
  }

  /** What could neither be read from the model nor was said. */
  public List<Finding> assumptions() {
    return findings.stream().filter(finding -> finding.origin() == Finding.Origin.ASSUMED).toList();
  }
}
