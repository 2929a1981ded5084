package org.ceph4j.device;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Locale;
import org.ceph4j.InputException;
import org.tensorflow.Graph;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TF_Buffer;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.KernelList;

/**
 * TensorFlow's native library, which must match the machine. It is loaded here before anything else
 * of TensorFlow is used, since NVIDIA's libraries have to be there first.
 */
public final class TensorFlowNative {
  static final String ARTIFACT = "org.tensorflow:tensorflow-core-native:1.1.0:";

  private TensorFlowNative() {}

  /**
   * Loads the library unless it is loaded, after {@link CudaLibraries} where there is an NVIDIA
   * driver.
   *
   * @return TensorFlow's version, such as 2.18.0
   * @throws InputException naming the missing artifact, if the class path has none for this machine
   */
  public static String load() {
    if (CudaLibraries.areThere() && CudaDriver.open().isPresent()) {
      CudaLibraries.load();
    }
    try {
      return TensorFlow.version();
    } catch (LinkageError e) {
      throw new InputException(
          "Missing artifact "
              + ARTIFACT
              + classifier(System.getProperty("os.name"), System.getProperty("os.arch"))
              + ": TensorFlow's native library for this machine is not on the class path, or cannot"
              + " be loaded ("
              + e.getMessage()
              + "). Add it as a runtime dependency.",
          e);
    }
  }

  /** An empty graph, after {@link #load()}; the caller closes it. */
  public static Graph newGraph() {
    load();
    return new Graph();
  }

  /** Whether it is the build that computes on GPUs. */
  static boolean hasGpuKernels() {
    load();
    TF_Status status = TF_Status.newStatus();
    TF_Buffer kernels = tensorflow.TF_GetRegisteredKernelsForOp("Conv2D", status);
    try {
      return KernelList.parseFrom(kernels.copyData()).getKernelList().stream()
          .anyMatch(kernel -> kernel.getDeviceType().equals("GPU"));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("TensorFlow's list of kernels cannot be read", e);
    } finally {
      tensorflow.TF_DeleteBuffer(kernels);
      status.delete();
    }
  }

  /** The artifact's classifier for an operating system and processor, as Java names them. */
  static String classifier(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    String os = name.startsWith("mac") ? "macosx" : name.startsWith("win") ? "windows" : "linux";
    String arch =
        switch (processor) {
          case "amd64" -> "x86_64";
          case "aarch64" -> "arm64";
          default -> processor;
        };
    return os + "-" + arch;
  }
}
