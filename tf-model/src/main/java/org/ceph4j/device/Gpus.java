package org.ceph4j.device;

import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The GPUs of this machine, and whether TensorFlow can use them.
 *
 * @param found those that NVIDIA's driver lets this process use, in the order in which TensorFlow
 *     counts them
 * @param problem why TensorFlow cannot use them, or why there is none, in one line without a full
 *     stop; empty if all of them can be used
 */
public record Gpus(List<Gpu> found, String problem) {
  // CUDA 12 of any minor version runs on the drivers of all:
  // docs.nvidia.com/deploy/cuda-compatibility
  private static final int OLDEST_CUDA = 12000;

  public Gpus {
    found = List.copyOf(found);
  }

  /**
   * Those of this machine; asked anew by each call. TensorFlow is loaded, but no memory of a GPU
   * taken.
   */
  public static Gpus ofThisMachine() {
    return CudaDriver.open()
        .map(driver -> of(new NvidiaDriver(driver)))
        .orElseGet(() -> new Gpus(List.of(), noDriver(NvidiaDriver.version())));
  }

  /** Whether TensorFlow can use them. */
  public boolean usable() {
    return problem.isEmpty();
  }

  private static Gpus of(NvidiaDriver driver) {
    Gpus listed = list(driver);
    return listed.usable() ? new Gpus(listed.found(), problemOfThisProcess()) : listed;
  }

  /** What a driver lists, or why it lists nothing. */
  static Gpus list(NvidiaDriver driver) {
    try {
      int cuda = driver.supportedCuda();
      if (cuda < OLDEST_CUDA) {
        return new Gpus(List.of(), tooOld(cuda));
      }
      List<Gpu> gpus = driver.gpus();
      return new Gpus(gpus, gpus.isEmpty() ? noGpu("it lists none") : "");
    } catch (CudaException e) {
      return new Gpus(List.of(), noGpu(e.reason()));
    }
  }

  /** Why no driver can be asked, where this version of its kernel module is loaded. */
  static String noDriver(Optional<String> kernelModule) {
    return "no NVIDIA driver: libcuda.so.1 cannot be opened"
        + kernelModule
            .map(
                version ->
                    ", though the driver's kernel module %s is loaded; start a container with access to GPUs, such as docker run --gpus all"
                        .formatted(version))
            .orElse("");
  }

  private static String tooOld(int cuda) {
    return "NVIDIA's driver is too old: it supports CUDA up to %s; expected CUDA 12.0 or later, which is driver 525.60.13 or later"
        .formatted(NvidiaDriver.name(cuda));
  }

  private static String noGpu(String reason) {
    return "NVIDIA's driver gives no GPU: "
        + reason
        + Optional.ofNullable(System.getenv("CUDA_VISIBLE_DEVICES"))
            .map(visible -> " (CUDA_VISIBLE_DEVICES is '" + visible + "')")
            .orElse("");
  }

  private static String problemOfThisProcess() {
    if (!TensorFlowNative.hasGpuKernels()) {
      return "TensorFlow's library on the class path computes on the processor only; start with 'ceph --gpu', or depend on "
          + TensorFlowNative.ARTIFACT
          + "linux-x86_64-gpu in its place";
    }
    String missing =
        CudaLibraries.IN_ORDER.stream()
            .filter(library -> library.required() && !opens(library.file()))
            .map(CudaLibrary::file)
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? ""
        : "cannot open " + missing + " (" + CudaLibraries.load().problem() + ")";
  }

  // By its bare name, as TensorFlow does.
  private static boolean opens(String library) {
    try {
      var unused =
          NativeLibrary.getInstance(
              library, Map.of(Library.OPTION_OPEN_FLAGS, CudaDriver.RTLD_LAZY));
      return true;
    } catch (UnsatisfiedLinkError e) {
      return false;
    }
  }
}
