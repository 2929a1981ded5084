package org.ceph4j.device;

import java.util.List;

/**
 * What this program computes on: processor, GPUs, and the libraries between.
 *
 * @param tensorflow TensorFlow's version
 * @param forGpus whether its library is the build for GPUs
 * @param driver NVIDIA's, its version and what CUDA it is for; or none
 * @param cuda what was loaded of CUDA and cuDNN
 * @param gpus that the driver lists
 * @param problem why no network runs on them, in one line without a full stop; empty if each of
 *     them has computed a convolution
 * @param processor of this machine
 */
public record Devices(
    String tensorflow,
    boolean forGpus,
    String driver,
    CudaLibraries cuda,
    List<Gpu> gpus,
    String problem,
    Processor processor) {

  /**
   * Looks at this machine, loads all libraries and tries each GPU. This decides about the GPUs'
   * memory for the whole process: for one that does nothing else.
   */
  public static Devices ofThisMachine() {
    CudaLibraries cuda = CudaLibraries.load();
    Gpus gpus = Gpus.ofThisMachine();
    return new Devices(
        TensorFlowNative.load(),
        TensorFlowNative.hasGpuKernels(),
        NvidiaDriver.describe(),
        cuda,
        gpus.found(),
        gpus.usable() ? tryAll(gpus.found()) : gpus.problem(),
        Processor.ofThisMachine());
  }

  private static String tryAll(List<Gpu> gpus) {
    for (Gpu gpu : gpus) {
      String problem = GpuTrial.run(gpu);
      if (!problem.isEmpty()) {
        return "GPU " + gpu.index() + " fails: " + problem;
      }
    }
    return "";
  }
}
