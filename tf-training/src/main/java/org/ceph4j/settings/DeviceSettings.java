package org.ceph4j.settings;

import org.ceph4j.device.Precision;

/**
 * What a run computes on.
 *
 * @param threads that one operation may use; 0 for all processors. With 1 a run repeats bit for bit
 *     on the same machine
 * @param precision float32, or bfloat16 where the processor has it
 */
public record DeviceSettings(int threads, Precision precision) {
  public DeviceSettings {
    if (threads < 0) {
      throw new IllegalArgumentException("threads must be at least 0, got " + threads);
    }
  }
}
