package org.ceph4j.interpretation;

import java.util.List;
import java.util.Optional;
import org.ceph4j.bundle.AssumedSpacing;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Confidence;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.image.Scaling;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;

/**
 * What is said about a model. Whatever is empty is read from the model, or assumed.
 *
 * @param signature to call; assumed: {@code serving_default}, or the only one
 * @param input that takes the image; assumed: the only one
 * @param size to which images are resized, where the model leaves that free
 * @param resampling how images are resized; assumed: {@code bilinear}
 * @param scaling of the gray levels; assumed: {@code zero_to_one}, and for uint8 {@code none}
 * @param output that has the landmarks; assumed: the only one of a fitting shape
 * @param layout of heatmaps, where their shape does not tell
 * @param landmarks names in the order of the output; assumed: 1, 2, 3
 * @param mapping how px of the input and of the original relate; assumed: {@code half_pixel}
 * @param decoding of heatmaps; assumed: {@code subpixel}
 * @param expectedPeak of heatmaps, which is a confidence of 1; assumed: 1
 * @param confidence how heatmaps tell it, in place of {@code expectedPeak}
 * @param unit of coordinates; assumed: {@code px} of the model's input
 * @param order of coordinates; assumed: {@code xy}
 * @param assumedSpacing for images that come without a spacing
 */
public record ModelDescription(
    Optional<String> signature,
    Optional<String> input,
    Optional<ImageSize> size,
    Optional<Resampling> resampling,
    Optional<Scaling> scaling,
    Optional<String> output,
    Optional<Layout> layout,
    Optional<List<String>> landmarks,
    Optional<PixelMapping> mapping,
    Optional<Decoding> decoding,
    Optional<Double> expectedPeak,
    Optional<Confidence> confidence,
    Optional<CoordinateUnit> unit,
    Optional<CoordinateOrder> order,
    Optional<AssumedSpacing> assumedSpacing) {
  /** Nothing is said. */
  public static final ModelDescription NOTHING =
      new ModelDescription(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What a bundle of this project says about itself. */
  public static ModelDescription of(BundleMetadata metadata) {
    return new ModelDescription(
        Optional.of(Signatures.SERVING_DEFAULT),
        Optional.of(Signatures.INPUT),
        Optional.of(metadata.input()),
        Optional.of(metadata.resampling()),
        Optional.of(Scaling.STANDARDISE),
        Optional.of(Signatures.OUTPUT),
        Optional.of(Layout.NHWC),
        Optional.of(metadata.landmarks().names()),
        Optional.of(metadata.mapping()),
        Optional.of(metadata.decoding()),
        Optional.empty(),
        Optional.of(metadata.confidence()),
        Optional.empty(),
        Optional.empty(),
        metadata.assumedSpacing());
  }

  /** This description, and where it says nothing the other one. */
  public ModelDescription or(ModelDescription other) {
    return new ModelDescription(
        signature.or(other::signature),
        input.or(other::input),
        size.or(other::size),
        resampling.or(other::resampling),
        scaling.or(other::scaling),
        output.or(other::output),
        layout.or(other::layout),
        landmarks.or(other::landmarks),
        mapping.or(other::mapping),
        decoding.or(other::decoding),
        expectedPeak.or(other::expectedPeak),
        // What is said of the peak here goes before any confidence that is said there.
        expectedPeak.isPresent() ? confidence : confidence.or(other::confidence),
        unit.or(other::unit),
        order.or(other::order),
        assumedSpacing.or(other::assumedSpacing));
  }
}
