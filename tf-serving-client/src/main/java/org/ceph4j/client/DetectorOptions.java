package org.ceph4j.client;

/**
 * How a detector loads its model and works through images.
 *
 * @param batchSize images that go through the network together, at least 1
 * @param readers threads that read and resize images ahead of the network, at least 1
 * @param allowNan take a model with NaN or infinite weights, with a warning
 */
public record DetectorOptions(int batchSize, int readers, boolean allowNan) {
  public DetectorOptions {
    if (batchSize < 1 || readers < 1) {
      throw new IllegalArgumentException(
          "batch size and readers must be at least 1, got " + batchSize + " and " + readers);
    }
  }

  /** Weights must be finite. */
  public DetectorOptions(int batchSize, int readers) {
    this(batchSize, readers, false);
  }

  /** Batches of 4, and a reader for each processor. */
  public static DetectorOptions defaults() {
    return new DetectorOptions(4, Runtime.getRuntime().availableProcessors());
  }

  /** The same with another batch size. */
  public DetectorOptions withBatchSize(int size) {
    return new DetectorOptions(size, readers, allowNan);
  }

  /** The same with weights that may be NaN or infinite, or may not. */
  public DetectorOptions withAllowNan(boolean allow) {
    return new DetectorOptions(batchSize, readers, allow);
  }
}
