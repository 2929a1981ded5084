package org.ceph4j.settings;

/**
 * What a run computes on.
 *
 * @param threads that one operation may use; 0 for all processors. With 1 a run repeats bit for bit
 *     on the same machine
 */
public record DeviceSettings(int threads) {
  public DeviceSettings {
    if (threads < 0) {
      throw new IllegalArgumentException("threads must be at least 0, got " + threads);
    }
  }
}
