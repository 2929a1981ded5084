package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ceph4j.InputException;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.savedmodel.Array;
import org.ceph4j.savedmodel.LoadOptions;
import org.ceph4j.savedmodel.SavedModel;
import org.ceph4j.savedmodel.SignatureDescription;
import org.ceph4j.savedmodel.TensorDescription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Calls a signature of any SavedModel with arrays from files. */
@Command(
    name = "run",
    description = "Call a signature of any SavedModel with arrays from files.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RunCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--bundle", paramLabel = "DIR", required = true, description = "The SavedModel.")
  private Path bundle;

  @Option(
      names = "--signature",
      paramLabel = "NAME",
      description = "What to call. Default: serving_default, or the only one.")
  private @Nullable String signature;

  @Option(
      names = "--input",
      paramLabel = "NAME=FILE",
      required = true,
      description = {
        "A file for each input: a NumPy array (.npy).",
        "For an input of strings also any other file, whose content becomes the only string."
      })
  private Map<String, Path> inputs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where a file for each output goes: NAME.npy, or NAME.txt for strings.")
  private Path out;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Cut larger batches to this size. Default: as they come.")
  private int batchSize = Integer.MAX_VALUE;

  @Option(
      names = "--allow-nan",
      description = "Take a bundle with NaN or infinite weights, with a warning.")
  private boolean allowNan;

  @Mixin private final DeviceOption device = new DeviceOption();

  @Override
  public void run() {
    if (batchSize < 1) {
      throw new InputException("--batch must be at least 1, got " + batchSize + ".");
    }
    try (SavedModel model = SavedModel.load(bundle, options())) {
      PrintWriter err = spec.commandLine().getErr();
      device.warn(err);
      model.warnings().forEach(warning -> err.println("warning: " + warning));
      err.flush();
      SignatureDescription called = called(model.signatures());
      write(model.call(called.name(), arrays(called), batchSize));
    }
  }

  private LoadOptions options() {
    return new LoadOptions(allowNan, device.toDeviceOptions());
  }

  private SignatureDescription called(List<SignatureDescription> signatures) {
    if (signature == null && signatures.size() == 1) {
      return signatures.get(0);
    }
    String name = signature == null ? Signatures.SERVING_DEFAULT : signature;
    return signatures.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "%s: has no signature %s, but has %s. Name one with --signature."
                        .formatted(
                            bundle,
                            name,
                            signatures.stream().map(SignatureDescription::name).toList())));
  }

  private Map<String, Array> arrays(SignatureDescription called) {
    Map<String, Array> arrays = new TreeMap<>();
    inputs.forEach((name, file) -> arrays.put(name, ArrayFile.read(file, input(called, name))));
    return arrays;
  }

  private TensorDescription input(SignatureDescription called, String name) {
    return called
        .input(name)
        .orElseThrow(
            () ->
                new InputException(
                    "%s: the signature %s has no input %s, but has %s."
                        .formatted(bundle, called.name(), name, called.inputs())));
  }

  private void write(Map<String, Array> outputs) {
    PrintWriter writer = spec.commandLine().getOut();
    outputs.forEach(
        (name, array) ->
            writer.println(name + " " + array + " -> " + ArrayFile.write(out, name, array)));
    writer.flush();
  }
}
