package org.ceph4j.savedmodel;

import org.ceph4j.device.DeviceOptions;

/**
 * How a SavedModel is loaded.
 *
 * @param allowNan take weights that are NaN or infinite, with a {@linkplain SavedModel#warnings
 *     warning}, instead of refusing the bundle
 * @param device what computes
 */
public record LoadOptions(boolean allowNan, DeviceOptions device) {
  /** In float32 on a GPU where there is one, or else on all processors. */
  public LoadOptions(boolean allowNan) {
    this(allowNan, DeviceOptions.defaults());
  }

  /** Weights must be finite; in float32 on a GPU where there is one, or else on all processors. */
  public static LoadOptions defaults() {
    return new LoadOptions(false);
  }
}
