package org.ceph4j.savedmodel;

import org.ceph4j.device.Precision;

/**
 * How a SavedModel is loaded.
 *
 * @param allowNan take weights that are NaN or infinite, with a {@linkplain SavedModel#warnings
 *     warning}, instead of refusing the bundle
 * @param threads that one operation may use; 0 for all processors. The first session of a process
 *     decides for all
 * @param precision of the computation
 */
public record LoadOptions(boolean allowNan, int threads, Precision precision) {
  public LoadOptions {
    if (threads < 0) {
      throw new IllegalArgumentException("threads must be at least 0, got " + threads);
    }
  }

  /** In float32 on all processors. */
  public LoadOptions(boolean allowNan) {
    this(allowNan, 0, Precision.FLOAT32);
  }

  /** Weights must be finite; in float32 on all processors. */
  public static LoadOptions defaults() {
    return new LoadOptions(false);
  }
}
