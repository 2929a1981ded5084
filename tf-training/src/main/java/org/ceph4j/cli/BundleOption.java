package org.ceph4j.cli;

import java.nio.file.Path;
import org.ceph4j.client.DetectorOptions;
import org.ceph4j.client.LandmarkDetector;
import picocli.CommandLine.Option;

/** The options that say which bundle finds the landmarks, and in what batches. */
final class BundleOption {
  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      defaultValue = "${sys:ceph.home:-.}/saved_models/phantom",
      description = "The bundle. Default: the shipped one, which was trained on phantoms.")
  private Path bundle = Path.of("saved_models", "phantom");

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "4",
      description = "Images that go through the network together. Default: ${DEFAULT-VALUE}.")
  private int batchSize;

  LandmarkDetector load() {
    return LandmarkDetector.load(bundle, DetectorOptions.defaults().withBatchSize(batchSize));
  }

  Path path() {
    return bundle;
  }
}
