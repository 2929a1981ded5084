package org.ceph4j.device;

import java.util.Optional;

/**
 * What a session computes on, and how.
 *
 * @param device that is asked for
 * @param gpuMemory the most MiB that may be taken on a GPU; 0 to take more as it is needed
 * @param threads that one operation may use on the CPU; 0 for all processors. The first session of
 *     a process decides for all
 * @param precision of the computation
 */
public record DeviceOptions(Device device, int gpuMemory, int threads, Precision precision) {
  public DeviceOptions {
    if (gpuMemory < 0 || threads < 0) {
      throw new IllegalArgumentException(
          "gpuMemory and threads must be at least 0, got " + gpuMemory + " and " + threads);
    }
  }

  /** A GPU where there is one, or else all processors; in float32. */
  public static DeviceOptions defaults() {
    return new DeviceOptions(Device.AUTO, 0, 0, Precision.FLOAT32);
  }

  /** The same on another device. */
  public DeviceOptions withDevice(Device other) {
    return new DeviceOptions(other, gpuMemory, threads, precision);
  }

  /** The same in another precision. */
  public DeviceOptions withPrecision(Precision other) {
    return new DeviceOptions(device, gpuMemory, threads, other);
  }

  /** In float32 on the CPU, which others are compared with. */
  public DeviceOptions reference() {
    return new DeviceOptions(Device.CPU, 0, threads, Precision.FLOAT32);
  }

  /**
   * Where that is on this machine.
   *
   * @throws org.ceph4j.InputException if the machine does not have the device, or the device not
   *     the precision
   */
  public Placement place() {
    Placement place = Placement.of(device, Gpus.ofThisMachine());
    place.require(precision);
    return place;
  }

  /**
   * Whether a graph has to be laid with convolutions in bfloat16, since TensorFlow will not rewrite
   * it: on a GPU.
   *
   * @throws org.ceph4j.InputException as {@link #place}
   */
  public boolean laysBfloat16() {
    return precision == Precision.BFLOAT16 && place().gpu().isPresent();
  }

  /**
   * Why the CPU computes, for who started TensorFlow's build for GPUs and did not ask for the CPU;
   * empty for others.
   */
  public Optional<String> fallback() {
    return device.kind() == Device.Kind.AUTO && TensorFlowNative.hasGpuKernels()
        ? Optional.of(Gpus.ofThisMachine().problem()).filter(problem -> !problem.isEmpty())
        : Optional.empty();
  }
}
