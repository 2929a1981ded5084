package org.ceph4j.client;

import java.nio.file.Path;
import java.util.List;
import org.ceph4j.bundle.BundleMetadata;

/**
 * What a bundle is, without keeping it loaded.
 *
 * @param metadata what it says about itself
 * @param signatures each with the names, types and shapes of its inputs and outputs, for people
 */
public record BundleInspection(BundleMetadata metadata, List<String> signatures) {
  public BundleInspection {
    signatures = List.copyOf(signatures);
  }

  /**
   * Looks at a bundle.
   *
   * @throws org.ceph4j.InputException if it cannot be used, saying why
   */
  public static BundleInspection of(Path bundle) {
    BundleMetadata metadata = LandmarkDetector.metadata(bundle);
    try (HeatmapModel model = HeatmapModel.load(bundle, metadata)) {
      return new BundleInspection(metadata, model.signatures());
    }
  }
}
