package org.ceph4j.device;

import org.ceph4j.InputException;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/**
 * How a session computes, in TensorFlow's terms.
 *
 * <p>A process uses one GPU, with one limit of memory: the first session on it decides for all.
 * Others stay on the CPU.
 */
public final class SessionConfig {
  private SessionConfig() {}

  /**
   * The configuration of a session that calls a bundle, whose graph is as it was exported.
   *
   * @throws org.ceph4j.InputException if this machine does not have the device, or the device not
   *     the precision
   */
  public static ConfigProto forBundle(DeviceOptions options) {
    if (options.laysBfloat16()) {
      throw new InputException(
          "precision bfloat16: TensorFlow rewrites bundles for it on processors only, found "
              + options.place()
              + ". Set the precision to tf32 or float32.");
    }
    return of(options);
  }

  /**
   * The configuration of a session whose graph was laid for these options.
   *
   * @throws org.ceph4j.InputException if this machine does not have the device, or the device not
   *     the precision
   */
  public static ConfigProto of(DeviceOptions options) {
    Placement place = options.place();
    if (place.gpu().isPresent()) {
      TensorFloat32.enable(options.precision() == Precision.TF32);
    }
    return of(options, place);
  }

  /** The configuration of a session that takes nothing of a GPU, such as one that copies files. */
  public static ConfigProto cpu() {
    return withoutGpu(ConfigProto.newBuilder()).build();
  }

  static ConfigProto of(DeviceOptions options, Placement place) {
    ConfigProto.Builder config =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(options.threads())
            // An op that the device does not have, or that a bundle pins to a GPU which is not
            // there, goes to the CPU.
            .setAllowSoftPlacement(true);
    if (options.precision() == Precision.BFLOAT16 && place.gpu().isEmpty()) {
      config.setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(bfloat16()));
    }
    return place
        .gpu()
        .map(gpu -> config.setGpuOptions(only(gpu, options.gpuMemory())))
        .orElseGet(() -> withoutGpu(config))
        .build();
  }

  private static ConfigProto.Builder withoutGpu(ConfigProto.Builder config) {
    return config.putDeviceCount("GPU", 0);
  }

  // Without this TensorFlow takes nearly all memory of all GPUs.
  private static GPUOptions only(Gpu gpu, int memory) {
    GPUOptions.Builder options =
        GPUOptions.newBuilder()
            .setVisibleDeviceList(Integer.toString(gpu.index()))
            .setAllowGrowth(true);
    if (memory > 0) {
      options
          .getExperimentalBuilder()
          .addVirtualDevices(
              GPUOptions.Experimental.VirtualDevices.newBuilder().addMemoryLimitMb(memory));
    }
    return options.build();
  }

  private static RewriterConfig bfloat16() {
    return RewriterConfig.newBuilder()
        .setAutoMixedPrecisionOnednnBfloat16(RewriterConfig.Toggle.ON)
        .build();
  }
}
