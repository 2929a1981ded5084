package org.ceph4j.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.ceph4j.InputException;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Provenance;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.export.BundleExporter;
import org.ceph4j.export.TrainedNetwork;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.settings.Settings;

/**
 * A bundle of imported weights.
 *
 * @param settings of the network, and how its heatmaps are read
 * @param landmarks in channel order
 * @param program name and version of this program
 */
public record ImportedBundle(Settings settings, LandmarkSet landmarks, String program) {
  /** The network. */
  public NetworkSpec spec() {
    return settings.network().spec(landmarks.size());
  }

  /**
   * Writes it, whole or not at all.
   *
   * @param weights where the values come from
   * @param mapping of all variables
   * @param bundle a folder that is not there yet
   * @param now stands in the bundle's provenance
   * @throws InputException if the folder is there
   */
  public void write(Weights weights, Mapping mapping, Path bundle, Instant now) {
    try {
      Path folder = Files.createTempDirectory("ceph-import");
      try {
        Path checkpoint = folder.resolve("variables");
        try (FilledNetwork network = new FilledNetwork(spec())) {
          network.fill(mapping, weights);
          network.save(checkpoint);
        }
        BundleExporter.export(
            new TrainedNetwork(spec(), checkpoint),
            settings.training().exportKernels(),
            metadata(weights, now),
            bundle);
      } finally {
        FileUtils.deleteDirectory(folder.toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(bundle + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private BundleMetadata metadata(Weights weights, Instant now) {
    NetworkSpec spec = spec();
    return new BundleMetadata(
        BundleMetadata.FORMAT,
        landmarks,
        spec.input(),
        settings.network().resampling(),
        settings.heatmap().mapping(),
        settings.heatmap().decoding(),
        settings.mapConfidence(),
        Optional.empty(),
        new Provenance(
            program,
            TensorFlowNative.load(),
            spec.inWords()
                + ", imported from "
                + weights.source().getFileName()
                + " with SHA-256 "
                + weights.hash(),
            Network.countParameters(spec),
            0,
            "unknown",
            0,
            0,
            now.toString()));
  }
}
