package org.ceph4j.savedmodel;

/**
 * How a SavedModel is loaded.
 *
 * @param allowNan take weights that are NaN or infinite, with a {@linkplain SavedModel#warnings
 *     warning}, instead of refusing the bundle
 */
public record LoadOptions(boolean allowNan) {
  /** Weights must be finite. */
  public static LoadOptions defaults() {
    return new LoadOptions(false);
  }
}
