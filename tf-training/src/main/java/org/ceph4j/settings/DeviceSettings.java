package org.ceph4j.settings;

import org.ceph4j.device.Device;
import org.ceph4j.device.DeviceOptions;
import org.ceph4j.device.Precision;

/**
 * What a run computes on.
 *
 * @param name auto (a GPU where there is one), cpu, gpu (the first one) or gpu:1
 * @param gpuMemory the most MiB that may be taken on a GPU; 0 to take more as it is needed
 * @param threads that one operation may use on the CPU; 0 for all processors. With 1 a run repeats
 *     bit for bit on the same machine's CPU
 * @param precision float32, tf32 on a GPU, or bfloat16 where the processor has it
 */
public record DeviceSettings(String name, int gpuMemory, int threads, Precision precision) {
  public DeviceSettings {
    // Checks the ranges, so that a wrong value is reported before any film is read.
    var unused = new DeviceOptions(Device.of(name), gpuMemory, threads, precision);
  }

  /** The same as a session takes it. */
  public DeviceOptions options() {
    return new DeviceOptions(Device.of(name), gpuMemory, threads, precision);
  }

  /** The settings of these options. */
  public static DeviceSettings of(DeviceOptions options) {
    return new DeviceSettings(
        options.device().toString(), options.gpuMemory(), options.threads(), options.precision());
  }
}
