package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The preset demo made small enough to train in seconds, by the command line.
 *
 * @param films to train on
 * @param run the folder of the run
 */
record SmallTraining(Path films, Path run) {
  /** The command that begins it. */
  List<Object> begin() {
    return List.of(
        "train",
        "--preset",
        "demo",
        "--data",
        films,
        "--out",
        run,
        "--set",
        "network.height=64",
        "--set",
        "network.width=48",
        "--set",
        "training.epochs=6",
        "--set",
        "device.threads=1");
  }

  /** The command that goes on with it, or begins it where it never began. */
  List<Object> goOn() {
    return Files.exists(run.resolve("config.yaml")) ? List.of("train", "--resume", run) : begin();
  }

  /**
   * Requires the same files with the same content, but for what says when they were made. Of the
   * events for TensorBoard each process writes a file of its own.
   */
  void requireSameAs(SmallTraining expected) throws IOException {
    Set<String> files = files();
    assertThat(files).isEqualTo(expected.files());
    for (String file : files) {
      if (!file.startsWith("model/") || file.contains("variables.data")) {
        assertThat(run.resolve(file)).hasSameBinaryContentAs(expected.run.resolve(file));
      }
    }
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(run)) {
      Set<String> files = new TreeSet<>();
      paths
          .filter(Files::isRegularFile)
          .map(path -> run.relativize(path).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith("events/"))
          .forEach(files::add);
      return files;
    }
  }

  /** What the run was at when it was killed, as its folder shows. */
  String moment() throws IOException {
    if (!Files.exists(run.resolve("config.yaml"))) {
      return "before it began";
    }
    if (Files.exists(run.resolve("model"))) {
      return "after the export";
    }
    if (Files.exists(run.resolve("model.part"))) {
      return "in the export";
    }
    Path checkpoints = run.resolve("checkpoints");
    if (!Files.exists(checkpoints.resolve("last"))) {
      return "before the first checkpoint";
    }
    try (Stream<Path> entries = Files.list(checkpoints)) {
      return entries.anyMatch(path -> path.toString().endsWith(".part"))
          ? "in a checkpoint"
          : "in training";
    }
  }
}
