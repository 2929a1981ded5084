package org.ceph4j.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.interpretation.Interpretation;
import org.ceph4j.interpretation.ModelDescription;
import org.ceph4j.savedmodel.LoadOptions;
import org.ceph4j.savedmodel.SavedModel;
import org.ceph4j.savedmodel.SignatureDescription;

/**
 * What a bundle is, without keeping it loaded.
 *
 * @param signatures that it has
 * @param metadata what it says about itself, if it is a bundle of this project
 * @param interpretation how it finds landmarks, if it does
 * @param problem why it does not, for a user to read; empty if it does
 */
public record BundleInspection(
    List<SignatureDescription> signatures,
    Optional<BundleMetadata> metadata,
    Optional<Interpretation> interpretation,
    String problem) {
  public BundleInspection {
    signatures = List.copyOf(signatures);
  }

  /**
   * Looks at a bundle.
   *
   * @param description goes before what stands in or beside the bundle
   * @throws InputException if it is no SavedModel at all
   */
  public static BundleInspection of(Path bundle, ModelDescription description) {
    List<SignatureDescription> signatures = SavedModel.signatures(bundle);
    Optional<BundleMetadata> metadata = DescriptionFile.metadata(bundle);
    ModelDescription all = description.or(DescriptionFile.read(bundle));
    try (LandmarkModel model = LandmarkModel.load(bundle, all, LoadOptions.defaults())) {
      return new BundleInspection(signatures, metadata, Optional.of(model.interpretation()), "");
    } catch (InputException e) {
      return new BundleInspection(signatures, metadata, Optional.empty(), e.getMessage());
    }
  }
}
