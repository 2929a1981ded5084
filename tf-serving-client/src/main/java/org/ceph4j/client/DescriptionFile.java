package org.ceph4j.client;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.interpretation.ModelDescription;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a model's description stands: of a bundle of this project in its {@link
 * BundleMetadata#FILE}, of any other in the file {@code BUNDLE.json} beside the folder {@code
 * BUNDLE}, whose keys are those of {@link ModelDescription}, each of them optional.
 */
public final class DescriptionFile {
  private DescriptionFile() {}

  /**
   * What stands in or beside a bundle; nothing, where there is no such file.
   *
   * @throws org.ceph4j.InputException if the file cannot be understood
   */
  public static ModelDescription read(Path bundle) {
    Path beside = beside(bundle);
    return metadata(bundle)
        .map(ModelDescription::of)
        .orElseGet(
            () ->
                Files.isRegularFile(beside)
                    ? JsonFile.readPartial(beside, ModelDescription.class)
                    : ModelDescription.NOTHING);
  }

  /** What a bundle of this project says about itself; empty for any other. */
  public static Optional<BundleMetadata> metadata(Path bundle) {
    Path file = bundle.resolve(BundleMetadata.FILE);
    return Files.isRegularFile(file)
        ? Optional.of(JsonFile.read(file, BundleMetadata.class, DescriptionFile::renew))
        : Optional.empty();
  }

  private static void renew(ObjectNode metadata) {
    if (metadata.path("format").asInt(0) == 1) {
      renewFormat1(metadata);
    }
    if (metadata.path("format").asInt(0) == 2) {
      renewFormat2(metadata);
    }
  }

  /** It knew no confidence but that of the peak, and no resampling but the bilinear. */
  private static void renewFormat1(ObjectNode metadata) {
    metadata.put("format", 2).put("resampling", "BILINEAR");
    metadata
        .putObject("confidence")
        .put("kind", "peak")
        .set("expectedPeak", metadata.remove("expectedPeak"));
  }

  /** It knew no offsets of landmarks. */
  private static void renewFormat2(ObjectNode metadata) {
    metadata.put("format", 3);
    if (metadata.get("confidence") instanceof ObjectNode confidence
        && confidence.path("kind").asString("").equals("mass")) {
      confidence.putObject("landmarkOffsets");
    }
  }

  /** The file beside a bundle. */
  public static Path beside(Path bundle) {
    Path folder = bundle.toAbsolutePath().normalize();
    return folder.resolveSibling(requireNonNull(folder.getFileName()) + ".json");
  }
}
