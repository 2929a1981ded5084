package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.ceph4j.benchmark.Amount;
import org.ceph4j.benchmark.Benchmark;
import org.ceph4j.benchmark.BenchmarkText;
import org.ceph4j.client.JsonFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how much is measured and where the result goes. */
final class BenchOptions {
  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "30",
      description = "Steps to measure, and as many bare runs. Default: ${DEFAULT-VALUE}.")
  private int steps;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      defaultValue = "5",
      description = "Steps before those, and as many bare runs. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Option(names = "--out", paramLabel = "FILE", description = "Also write the result as JSON.")
  private @Nullable Path file;

  Amount toAmount() {
    return new Amount(warmUp, steps);
  }

  void show(Benchmark benchmark, PrintWriter out) {
    out.print(BenchmarkText.of(benchmark));
    out.flush();
    if (file != null) {
      JsonFile.write(file, benchmark);
    }
  }
}
