package org.ceph4j.interpretation;

import java.util.List;
import java.util.Optional;
import org.ceph4j.bundle.AssumedSpacing;
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

  /** What could neither be read from the model nor was said. */
  public List<Finding> assumptions() {
    return findings.stream().filter(finding -> finding.origin() == Finding.Origin.ASSUMED).toList();
  }
}
