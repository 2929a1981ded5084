package org.ceph4j.cli;

import java.io.PrintWriter;
import org.ceph4j.InputException;
import org.ceph4j.device.Device;
import org.ceph4j.device.DeviceOptions;
import org.ceph4j.device.Precision;
import picocli.CommandLine.Option;

/** The options that say what computes, and how. */
final class DeviceOption {
  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "auto",
      converter = DeviceConverter.class,
      description =
          "auto (a GPU where there is one), cpu, gpu (the first one) or gpu:1. Default:"
              + " ${DEFAULT-VALUE}.")
  private Device device = Device.AUTO;

  @Option(
      names = "--gpu-memory",
      paramLabel = "MIB",
      defaultValue = "0",
      description = "The most MiB to take on a GPU. Default: more as it is needed.")
  private int gpuMemory;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads that one operation may use on the CPU. Default: all processors.")
  private int threads;

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      defaultValue = "float32",
      description =
          "float32, tf32 on a GPU, or bfloat16 where the processor has it. Default:"
              + " ${DEFAULT-VALUE}.")
  private Precision precision = Precision.FLOAT32;

  DeviceOptions toDeviceOptions() {
    if (gpuMemory < 0 || threads < 0) {
      throw new InputException(
          "--gpu-memory and --threads must be at least 0, got %d and %d."
              .formatted(gpuMemory, threads));
    }
    return new DeviceOptions(device, gpuMemory, threads, precision);
  }

  /** Says why no GPU computes, to who may expect one. */
  void warn(PrintWriter err) {
    toDeviceOptions().fallback().ifPresent(why -> err.println("computing on the CPU: " + why));
  }
}
