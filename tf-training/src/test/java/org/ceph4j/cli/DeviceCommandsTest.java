package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceph4j.cli.Outcome.ceph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ceph4j.training.SmallRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options that say what computes. */
final class DeviceCommandsTest {
  /** No machine has so many. */
  private static final String ABSENT = "gpu:999";

  private static final Path BUNDLE = Path.of("..", "saved_models", "phantom");

  @TempDir private Path folder;
  private Path films = Path.of("");
  private Path run = Path.of("");

  @BeforeEach
  void makeFilms() {
    films = SmallRun.films(folder);
    run = folder.resolve("run");
  }

  /** A new run of one epoch, with these options. */
  private List<Object> train(Object... options) {
    List<Object> command =
        new ArrayList<>(List.of("train", "--data", films, "--out", run, "--preset", "demo"));
    command.addAll(List.of("--set", "training.epochs=1", "--set", "network.filters=[16, 16]"));
    Collections.addAll(command, options);
    return command;
  }

  private static void requireAbsent(Outcome outcome) {
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).startsWith("ceph: device gpu:999: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"predict --images", "evaluate --data", "bench predict --images"})
  void aGpuThatIsNotThereFindsNothing(String verb) {
    List<Object> command = new ArrayList<>(List.of(verb.split(" ")));
    Path source = verb.endsWith("--data") ? films : films.resolve("images");
    command.addAll(List.of(source, "--bundle", BUNDLE, "--device", ABSENT));
    requireAbsent(ceph(command.toArray()));
  }

  @Test
  void aGpuThatIsNotThereBeginsNoRun() {
    requireAbsent(ceph(train("--device", ABSENT).toArray()));
    assertThat(run.resolve("config.yaml")).doesNotExist();
    requireAbsent(ceph("bench", "train", "--data", films, "--device", ABSENT));
  }

  @Test
  void aWrongNameIsAWrongCommandLine() {
    Outcome option = ceph("predict", "--images", films, "--device", "tpu");
    assertThat(option.code()).isEqualTo(2);
    assertThat(option.err()).contains("'--device'", "expected auto, cpu, gpu or gpu:1, found tpu");
  }

  @Test
  void aRunSaysWhatComputesAndGoesOnElsewhere() throws IOException {
    List<Object> small =
        train("--device", "cpu", "--set", "network.height=32", "--set", "network.width=32");
    Outcome trained = ceph(small.toArray());
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.out()).containsPattern("\ncomputing on CPU, \\d+ processors, .*, float32\n");
    assertThat(run.resolve("run.json"))
        .content()
        .containsPattern("\"device\" : \"CPU, .*float32\"");

    Path settings = run.resolve("config.yaml");
    String moved = Files.readString(settings).replace("name: \"cpu\"", "name: \"" + ABSENT + "\"");
    Files.writeString(settings, moved.replace("epochs: 1", "epochs: 2"));
    requireAbsent(ceph("train", "--resume", run));
    Outcome resumed = ceph("train", "--resume", run, "--device", "cpu");
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.out()).contains("epoch 2/2");
    assertThat(settings).content().contains(ABSENT);
  }

  /** Five films of 2048 x 1024 px and 16 channels take 0.7 GB for each layer. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aBatchThatDoesNotFitIsOneLineWithASmallerOne() throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    List<Object> large =
        train("--set", "network.height=2048", "--set", "network.width=1024", "--set");
    large.add("training.batchSize=5");
    Process process = ForkedCeph.startWithLittleMemory(4_000_000, log, large);
    assertThat(process.waitFor()).as(Files.readString(log)).isEqualTo(1);
    assertThat(log)
        .content()
        .contains("ceph: out of memory with batches of 5: set training.batchSize to 2 (")
        .doesNotContain("\tat ");
  }
}
