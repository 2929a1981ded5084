package org.ceph4j.client;

/**
 * How a detector works through images.
 *
 * @param batchSize images that go through the network together, at least 1
 * @param readers threads that read and resize images ahead of the network, at least 1
 */
public record DetectorOptions(int batchSize, int readers) {
  public DetectorOptions {
    if (batchSize < 1 || readers < 1) {
      throw new IllegalArgumentException(
          "batch size and readers must be at least 1, got " + batchSize + " and " + readers);
    }
  }

  /** Batches of 4, and a reader for each processor. */
  public static DetectorOptions defaults() {
    return new DetectorOptions(4, Runtime.getRuntime().availableProcessors());
  }

  /** The same with another batch size. */
  public DetectorOptions withBatchSize(int size) {
    return new DetectorOptions(size, readers);
  }
}
