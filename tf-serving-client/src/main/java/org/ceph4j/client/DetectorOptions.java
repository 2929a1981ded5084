package org.ceph4j.client;

import org.ceph4j.device.DeviceOptions;
import org.ceph4j.savedmodel.LoadOptions;

/**
 * How a detector loads its model and works through images.
 *
 * @param batchSize images that go through the network together, at least 1
 * @param readers threads that read and resize images ahead of the network, at least 1
 * @param loading how the model is loaded
 * @param views whether films with blank margins are also shown to the network without them, and
 *     films that it does not understand in the other {@linkplain View views}; only done where the
 *     confidence is a probability
 */
public record DetectorOptions(int batchSize, int readers, LoadOptions loading, boolean views) {
  public DetectorOptions {
    if (batchSize < 1 || readers < 1) {
      throw new IllegalArgumentException(
          "batch size and readers must be at least 1, got " + batchSize + " and " + readers);
    }
  }

  /**
   * Weights must be finite; in float32 on a GPU where there is one, or else on all processors; in
   * any view.
   */
  public DetectorOptions(int batchSize, int readers) {
    this(batchSize, readers, LoadOptions.defaults(), true);
  }

  /** Batches of 4, and a reader for each processor. */
  public static DetectorOptions defaults() {
    return new DetectorOptions(4, Runtime.getRuntime().availableProcessors());
  }

  /** The same with another batch size. */
  public DetectorOptions withBatchSize(int size) {
    return new DetectorOptions(size, readers, loading, views);
  }

  /** The same with a model that is loaded otherwise. */
  public DetectorOptions withLoading(LoadOptions other) {
    return new DetectorOptions(batchSize, readers, other, views);
  }

  /** The same, with or without other views of films that are not understood. */
  public DetectorOptions withViews(boolean search) {
    return new DetectorOptions(batchSize, readers, loading, search);
  }

  /** The same with weights that may be NaN or infinite, or may not. */
  public DetectorOptions withAllowNan(boolean allow) {
    return withLoading(new LoadOptions(allow, loading.device()));
  }

  /** The same on another device, or in another precision. */
  public DetectorOptions withDevice(DeviceOptions device) {
    return withLoading(new LoadOptions(loading.allowNan(), device));
  }
}
