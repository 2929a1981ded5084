package org.ceph4j.benchmark;

import java.nio.file.Path;
import org.ceph4j.client.DetectorOptions;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.device.Precision;
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

  /** The same in another precision. */
  BenchmarkedModel in(Precision precision) {
    return new BenchmarkedModel(bundle, options.withPrecision(precision), description);
  }

  /** In what it computes. */
  Precision precision() {
    return options.loading().precision();
  }
}
