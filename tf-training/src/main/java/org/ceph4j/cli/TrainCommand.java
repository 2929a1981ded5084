package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ceph4j.InputException;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.client.DescriptionFile;
import org.ceph4j.dataset.DatasetCheck;
import org.ceph4j.dataset.DatasetOptions;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.importing.Importer;
import org.ceph4j.importing.Weights;
import org.ceph4j.importing.WeightsFile;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.settings.Settings;
import org.ceph4j.training.InitialWeights;
import org.ceph4j.training.RunFolder;
import org.ceph4j.training.TrainingData;
import org.ceph4j.training.TrainingRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network and exports it. */
@Command(
    name = "train",
    description = "Train a network on films with known landmarks, and export it as a bundle.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:trained and exported",
      "1:something handed in cannot be used",
      "130:interrupted; go on with --resume"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The films: a folder of one of the layouts, or a CSV file.")
  private @Nullable Path root;

  @Option(
      names = "--out",
      paramLabel = "RUN",
      description = "The folder of a new run; it must not hold anything yet.")
  private @Nullable Path out;

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description = "Go on with the run in this folder, with its settings and films.")
  private @Nullable Path resumed;

  @Option(
      names = "--initial",
      paramLabel = "BUNDLE",
      description = "Begin a new run from the weights of this bundle; the optimiser begins anew.")
  private @Nullable Path initial;

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final SettingsOptions settings = new SettingsOptions();
  @Mixin private final TrainingDeviceOption device = new TrainingDeviceOption();
  @Mixin private final SplitOptions split = new SplitOptions();

  @Override
  public Integer call() {
    boolean done = TrainingProgress.trainAndExport(run(), spec.commandLine().getOut()).isPresent();
    return done ? 0 : TrainingProgress.INTERRUPTED;
  }

  private TrainingRun run() {
    if (resumed != null) {
      return device.in(TrainingRun.open(RunFolder.open(resumed)));
    }
    if (root == null || out == null) {
      throw new ParameterException(
          spec.commandLine(), "A new run needs --data and --out; an old one needs --resume.");
    }
    return begin(root, out);
  }

  private TrainingRun begin(Path films, Path folder) {
    Settings merged = device.in(settings.toSettings());
    DatasetOptions options = data.toDatasetOptions();
    FilmSet checked = DatasetCheck.check(Datasets.open(films, options));
    PrintWriter writer = spec.commandLine().getOut();
    checked.problems().forEach(problem -> writer.println("left out: " + problem));
    double share = merged.training().validationShare();
    TrainingData learned = new TrainingData(checked, options, split.split(checked.films(), share));
    if (initial == null) {
      return TrainingRun.begin(RunFolder.create(folder), merged, learned);
    }
    InitialWeights weights = initialWeights(initial, merged, checked.landmarks());
    return TrainingRun.begin(RunFolder.create(folder), merged, learned, weights);
  }

  private static InitialWeights initialWeights(
      Path bundle, Settings settings, LandmarkSet landmarks) {
    LandmarkSet known =
        DescriptionFile.metadata(bundle)
            .map(BundleMetadata::landmarks)
            .orElseThrow(
                () ->
                    new InputException(
                        bundle
                            + ": --initial needs a bundle of ceph4j, which names its landmarks, and"
                            + " this is none. 'ceph import' makes one of stored weights."));
    if (!known.equals(landmarks)) {
      throw new InputException(
          bundle
              + ": --initial needs the landmarks of the films, "
              + landmarks.names()
              + ", found "
              + known.names()
              + ".");
    }
    Weights weights = WeightsFile.read(bundle);
    Importer importer = new Importer(settings.network().spec(landmarks.size()));
    Map<String, float[]> values = new LinkedHashMap<>();
    importer
        .byName(weights)
        .values(weights)
        .forEach((variable, numbers) -> values.put(variable.name(), numbers));
    return new InitialWeights(bundle + " with SHA-256 " + weights.hash(), values);
  }
}
