package org.ceph4j.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.ceph4j.benchmark.BenchmarkedModel;
import org.ceph4j.client.DescriptionFile;
import org.ceph4j.client.DetectorOptions;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.interpretation.Finding;
import org.ceph4j.savedmodel.LoadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which bundle finds the landmarks, how, and in what batches. */
final class BundleOption {
  /** The shipped bundle that is used where none is named, from the program's folder. */
  static final String SHIPPED = "saved_models/cephalogram";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      defaultValue = "${sys:ceph.home:-.}/" + SHIPPED,
      description = "The bundle. Default: the shipped one for cephalograms.")
  private Path bundle = Path.of(SHIPPED);

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "4",
      description = "Images that go through the network together. Default: ${DEFAULT-VALUE}.")
  private int batchSize;

  @Option(
      names = "--allow-nan",
      description = "Take a bundle with NaN or infinite weights, with a warning.")
  private boolean allowNan;

  @Mixin private final DeviceOption device = new DeviceOption();

  @Option(
      names = "--as-is",
      description = {
        "Do not try films without their blank margins, nor those that the network does not",
        "understand mirrored and with inverted gray levels. Only bundles whose confidence is a",
        "probability try at all."
      })
  private boolean asIs;

  @ArgGroup(exclusive = false, validate = false, heading = ModelOptions.HEADING)
  private ModelOptions model = new ModelOptions();

  /** Loads the bundle and says what was assumed of it. */
  LandmarkDetector load() {
    LandmarkDetector detector =
        LandmarkDetector.load(bundle, toDetectorOptions(), model.toDescription());
    PrintWriter err = requireNonNull(command).commandLine().getErr();
    device.warn(err);
    detector.warnings().forEach(warning -> err.println("warning: " + warning));
    List<Finding> assumptions = detector.interpretation().assumptions();
    if (!assumptions.isEmpty()) {
      err.println("assumed of " + bundle + ", unless " + beside() + " or options say otherwise:");
      assumptions.forEach(assumption -> err.println("  " + assumption));
    }
    err.flush();
    return detector;
  }

  private DetectorOptions toDetectorOptions() {
    return DetectorOptions.defaults()
        .withBatchSize(batchSize)
        .withViews(!asIs)
        .withLoading(new LoadOptions(allowNan, device.toDeviceOptions()));
  }

  BenchmarkedModel toBenchmarkedModel() {
    return new BenchmarkedModel(bundle, toDetectorOptions(), model.toDescription());
  }

  private Path beside() {
    return requireNonNull(DescriptionFile.beside(bundle).getFileName());
  }

  Path path() {
    return bundle;
  }
}
