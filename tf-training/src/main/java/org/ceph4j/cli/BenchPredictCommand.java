package org.ceph4j.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ceph4j.benchmark.Benchmark;
import org.ceph4j.benchmark.DetectionBenchmark;
import org.ceph4j.client.ImageSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures detection. */
@Command(
    name = "predict",
    description = {
      "Measure detection from image file to landmarks, beside the bare session.run of the bundle.",
      "On a GPU, or in another precision, also how far the landmarks move from those of float32 on"
          + " the CPU."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class BenchPredictCommand implements Callable<Integer> {
  private static final int PHANTOMS = 8;

  @Spec private CommandSpec spec;

  @Mixin private final BundleOption bundle = new BundleOption();

  @Option(
      names = "--images",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Images, or folders of them. Default: phantoms in a temporary folder.")
  private @Nullable List<Path> images;

  @Mixin private final BenchOptions bench = new BenchOptions();

  @Override
  public Integer call() {
    if (images != null) {
      measure(images);
    } else {
      try (TemporaryFilms phantoms = new TemporaryFilms(PHANTOMS)) {
        measure(List.of(phantoms.images()));
      }
    }
    return 0;
  }

  private void measure(List<Path> paths) {
    List<ImageSource> sources = ImageFiles.in(paths).stream().map(ImageSource::of).toList();
    Benchmark result =
        new DetectionBenchmark(bundle.toBenchmarkedModel(), sources, bench.toAmount()).run();
    bench.show(result, spec.commandLine().getOut());
  }
}
