package org.ceph4j.bundle;

import java.util.Optional;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelMapping;

/**
 * What turns a bundle's heatmaps into landmarks of the original image. It stands as JSON in the
 * bundle's {@link #FILE}.
 *
 * @param format of this record: {@link #FORMAT}
 * @param landmarks names of the heatmaps' channels, in order
 * @param input rows and columns to which an image is resized
 * @param resampling how it is resized
 * @param mapping how px of the input and of the original relate
 * @param decoding how a heatmap becomes a point
 * @param confidence how a heatmap tells how sure the network is
 * @param assumedSpacing for images that come without a spacing
 * @param provenance where the bundle comes from
 */
public record BundleMetadata(
    int format,
    LandmarkSet landmarks,
    ImageSize input,
    Resampling resampling,
    PixelMapping mapping,
    Decoding decoding,
    Confidence confidence,
    Optional<AssumedSpacing> assumedSpacing,
    Provenance provenance) {
  /**
   * The format that this version writes. Format 2 had no {@code landmarkOffsets}; format 1 had
   * {@code expectedPeak} in place of {@code confidence}, and no resampling. Whoever reads a file
   * makes this one of it.
   */
  public static final int FORMAT = 3;

  /** Where it stands in a bundle; {@code assets.extra} is the place for what is not a graph's. */
  public static final String FILE = "assets.extra/ceph4j.json";

  public BundleMetadata {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "the metadata has format " + format + ", this version reads formats up to " + FORMAT);
    }
  }
}
