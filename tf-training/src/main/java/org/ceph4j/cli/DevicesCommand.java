package org.ceph4j.cli;

import java.io.PrintWriter;
import org.ceph4j.client.JsonFile;
import org.ceph4j.device.CudaLibraries;
import org.ceph4j.device.Devices;
import org.ceph4j.device.Gpu;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what this machine computes on, and why not on a GPU where it does not. */
@Command(
    name = "devices",
    description = {
      "Say what networks can run on: driver, libraries, GPUs, processor;",
      "and if not on a GPU, why. Each GPU has to compute a small convolution."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DevicesCommand implements Runnable {
  private static final double GIBIBYTE = 1L << 30;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Override
  public void run() {
    Devices devices = Devices.ofThisMachine();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonFile.toText(devices));
    } else {
      print(devices, out);
    }
    out.flush();
  }

  private static void print(Devices devices, PrintWriter out) {
    out.println("driver         " + devices.driver());
    print(devices.cuda(), out);
    out.println(
        "TensorFlow     "
            + devices.tensorflow()
            + (devices.forGpus() ? ", for GPUs" : ", for the processor only"));
    devices.gpus().forEach(gpu -> out.println("GPU " + gpu.index() + "          " + describe(gpu)));
    if (!devices.problem().isEmpty()) {
      out.println("no GPU         " + devices.problem());
    }
    out.println(
        "processor      "
            + devices.processor().model()
            + ": "
            + String.join(" ", devices.processor().arithmetic()));
  }

  private static void print(CudaLibraries cuda, PrintWriter out) {
    out.println(
        "CUDA, cuDNN    "
            + (cuda.origin().isEmpty()
                ? "none loaded: " + cuda.problem()
                : "%d of %d libraries loaded from %s"
                    .formatted(cuda.files().size(), CudaLibraries.IN_ORDER.size(), cuda.origin())));
    if (!cuda.origin().isEmpty() && !cuda.problem().isEmpty()) {
      out.println("               " + cuda.problem());
    }
  }

  private static String describe(Gpu gpu) {
    return "%s, %.1f GiB, compute capability %s"
        .formatted(gpu.name(), gpu.memory() / GIBIBYTE, gpu.computeCapability());
  }
}
