package org.ceph4j.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ceph4j.benchmark.Benchmark;
import org.ceph4j.benchmark.TrainingBenchmark;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures training. */
@Command(
    name = "train",
    description = {
      "Measure training: where a step's time goes, beside the bare session.run of the same graph.",
      "On a GPU, or in another precision, also how far the loss moves from that of float32 on the"
          + " CPU."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class BenchTrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Films to train on. Default: phantoms in a temporary folder.")
  private @Nullable Path root;

  @Option(
      names = "--films",
      paramLabel = "N",
      defaultValue = "10",
      description = {
        "How many phantoms. Default: ${DEFAULT-VALUE}, which in batches of 2 are read while"
            + " warming",
        "up and come from memory afterwards, as in all epochs of a training but the first."
      })
  private int films;

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final SettingsOptions settings = new SettingsOptions();
  @Mixin private final TrainingDeviceOption device = new TrainingDeviceOption();
  @Mixin private final BenchOptions bench = new BenchOptions();

  @Override
  public Integer call() {
    Settings merged = device.in(settings.toSettings());
    if (root != null) {
      measure(merged, root);
    } else {
      try (TemporaryFilms phantoms = new TemporaryFilms(films)) {
        measure(merged, phantoms.root());
      }
    }
    return 0;
  }

  private void measure(Settings merged, Path folder) {
    Benchmark result =
        new TrainingBenchmark(
                merged, Datasets.open(folder, data.toDatasetOptions()).films(), bench.toAmount())
            .run();
    bench.show(result, spec.commandLine().getOut());
  }
}
