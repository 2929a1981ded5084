package org.ceph4j.benchmark;

import java.nio.file.Path;
import org.ceph4j.client.DetectorOptions;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.device.DeviceOptions;
import org.ceph4j.interpretation.ModelDescription;

/**
 * A model to measure.
 *
 * @param bundle the folder that holds {@code saved_model.pb}
 * @param options to load it with
 * @param description goes before what stands in or beside the bundle
 */
public record BenchmarkedModel(Path bundle, DetectorOptions options, ModelDescription description) {
  /** Loads it; the caller closes it. */
  LandmarkDetector load() {
    return LandmarkDetector.load(bundle, options, description);
  }

  /** The same on another device. */
  BenchmarkedModel on(DeviceOptions device) {
    return new BenchmarkedModel(bundle, options.withDevice(device), description);
  }

  /** On what it computes. */
  DeviceOptions device() {
    return options.loading().device();
  }
}
