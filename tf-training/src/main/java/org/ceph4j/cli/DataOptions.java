package org.ceph4j.cli;

import java.util.Optional;
import org.ceph4j.dataset.DatasetOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which part of a data set to take, and whose landmarks. */
final class DataOptions {
  @Option(
      names = "--subset",
      paramLabel = "NAME",
      description = "Only this part of the data, as train, test1 or test2 of ISBI. Default: all.")
  private @Nullable String subset;

  @Option(
      names = "--expert",
      paramLabel = "NAME",
      description = {
        "Whose landmarks to take.",
        "ISBI: senior, junior or mean (default). Paper: a folder of coords-txt (default: the first)."
      })
  private @Nullable String expert;

  DatasetOptions toDatasetOptions() {
    return new DatasetOptions(Optional.ofNullable(subset), Optional.ofNullable(expert));
  }
}
