package org.ceph4j.training;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.ceph4j.InputException;
import org.ceph4j.client.DescriptionFile;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.dataset.DatasetOptions;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.evaluation.BundleEvaluator;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.settings.CheckpointName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.SavedModelBundle;

final class TrainingRunTest {
  // Six films train in batches of 2: three steps an epoch, nine in all.
  private static final int STEPS = 9;

  @TempDir private Path folder;
  private Path films = Path.of("films");

  @BeforeEach
  void makeFilms() {
    films = SmallRun.films(folder);
  }

  private TrainingRun begin(String name, Map<String, String> changes) {
    return SmallRun.begin(films, folder.resolve(name), SmallRun.settings(changes));
  }

  /** Trains until a step, then stops. */
  private static TrainingState trainUntil(TrainingRun run, long step) {
    StopRequest stop = new StopRequest();
    TrainingListener stopper =
        new TrainingListener() {
          @Override
          public void stepped(Step done) {
            if (done.state().step() == step) {
              stop.make();
            }
          }
        };
    return run.train(List.of(stopper), stop);
  }

  private static TrainingState train(TrainingRun run) {
    return run.train(List.of(), new StopRequest());
  }

  /** The bytes of a run's newest variables, the optimiser's among them. */
  private static byte[] variables(TrainingRun run) throws IOException {
    Checkpoint last = run.folder().checkpoints().read(CheckpointName.LAST).orElseThrow();
    return Files.readAllBytes(last.folder().resolve("variables.data-00000-of-00001"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 4, 8})
  void resumedRunIsTheUninterruptedOneBitForBit(long step) throws IOException {
    resumedRunIsTheUninterruptedOne(Map.of(), step);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 4})
  void resumedRunWithAugmentationIsTheUninterruptedOneBitForBit(long step) throws IOException {
    Map<String, String> augmented = Map.of("augmentation.rotation", "9", "augmentation.noise", "1");
    resumedRunIsTheUninterruptedOne(augmented, step);
    TrainingRun plain = begin("plain", Map.of());
    train(plain);
    TrainingRun whole = TrainingRun.open(RunFolder.open(folder.resolve("whole")));
    assertThat(variables(whole)).isNotEqualTo(variables(plain));
  }

  private void resumedRunIsTheUninterruptedOne(Map<String, String> changes, long step)
      throws IOException {
    TrainingRun whole = begin("whole", changes);
    TrainingState expected = train(whole);
    assertThat(expected.step()).isEqualTo(STEPS);

    TrainingRun parted = begin("parted", changes);
    assertThat(trainUntil(parted, step).step()).isEqualTo(step);
    TrainingState actual = train(TrainingRun.open(parted.folder()));

    assertThat(actual).isEqualTo(expected);
    assertThat(variables(parted)).isEqualTo(variables(whole));
    for (String file : List.of("training.csv", "history.csv", "loss.svg")) {
      assertThat(parted.folder().path().resolve(file))
          .hasSameBinaryContentAs(whole.folder().path().resolve(file));
    }
  }

  @Test
  void resumedRunKeepsAveragesAndSchedule() throws IOException {
    Map<String, String> changes =
        Map.of(
            "optimizer.averageMomentum", "0.8",
            "optimizer.globalClipNorm", "0.1",
            "training.schedule.kind", "plateau",
            "training.schedule.warmupEpochs", "1",
            "training.schedule.patience", "0");
    TrainingRun whole = begin("whole", changes);
    TrainingState expected = train(whole);
    TrainingRun parted = begin("parted", changes);
    trainUntil(parted, 4);
    assertThat(train(TrainingRun.open(parted.folder()))).isEqualTo(expected);
    assertThat(variables(parted)).isEqualTo(variables(whole));
  }

  @Test
  void averagesAreWhatIsValidatedAndExported() {
    Map<String, String> changes =
        Map.of("optimizer.averageMomentum", "0.8", "training.validationShare", "0.5");
    TrainingRun run = begin("run", changes);
    double validated = lastError(train(run));
    assertThat(clientsError(run)).isCloseTo(validated, withinPercentage(0.1));
  }

  @Test
  void softmaxMapsLearnByCrossEntropy() {
    Map<String, String> changes =
        Map.of(
            "network.output", "softmax",
            "network.outputDropout", "0",
            "loss.kind", "cross_entropy",
            "training.epochs", "40",
            "training.learningRate", "0.01",
            "training.validationShare", "0.5");
    TrainingRun run = begin("run", changes);
    TrainingState state = train(run);
    List<EpochResult> history = state.history();
    float uniform = (float) Math.log(32 * 32);
    assertThat(history.get(0).training().loss()).isBetween(0.5f * uniform, 2 * uniform);
    assertThat(history.get(39).training().loss()).isLessThan(0.8f * uniform);
    assertThat(clientsError(run)).isCloseTo(lastError(state), withinPercentage(0.1));
  }

  @Test
  void expertsAreLearnedBesideTheirMeanWhichAloneIsExported() throws IOException {
    films = SmallRun.films(folder, "isbi");
    Map<String, String> changes =
        Map.of(
            "heatmap.experts", "each",
            "network.members", "2",
            "optimizer.averageMomentum", "0.8",
            "training.validationShare", "0.5");
    TrainingRun whole = begin("whole", changes);
    assertThat(whole.record().experts()).isEqualTo(2);
    TrainingState state = train(whole);
    assertThat(clientsError(whole)).isCloseTo(lastError(state), withinPercentage(0.1));
    String graph = Files.readString(folder.resolve("bundle/saved_model.pb"), ISO_8859_1);
    assertThat(graph.contains("member_2/head/kernel")).isTrue();
    assertThat(graph.contains("experts")).isFalse();

    TrainingRun parted = begin("parted", changes);
    trainUntil(parted, 2);
    assertThat(train(TrainingRun.open(parted.folder()))).isEqualTo(state);
    assertThat(variables(parted)).isEqualTo(variables(whole));
  }

  @Test
  void endsEarlyAndIsDone() {
    Map<String, String> changes =
        Map.of(
            "training.epochs", "9",
            "training.earlyStopping.enabled", "true",
            "training.earlyStopping.patience", "2",
            "training.earlyStopping.minDelta", "1e9");
    TrainingRun run = begin("run", changes);
    StopRequest stop = new StopRequest();
    assertThat(run.train(List.of(), stop).history()).hasSize(3);
    assertThat(stop.made()).isFalse();
    assertThat(train(TrainingRun.open(run.folder())).history()).hasSize(3);
  }

  private static double lastError(TrainingState state) {
    List<EpochResult> history = state.history();
    return history.get(history.size() - 1).validation().orElseThrow().errors().mean();
  }

  /** What the client finds with the bundle of the last checkpoint on the validation films. */
  private double clientsError(TrainingRun run) {
    Path bundle = folder.resolve("bundle");
    run.export(CheckpointName.LAST, bundle, Instant.EPOCH);
    FilmSet all = Datasets.open(films, DatasetOptions.DEFAULT);
    FilmSet validation =
        new FilmSet(all.root(), all.layout(), all.landmarks(), run.split().validation(), List.of());
    try (LandmarkDetector detector = LandmarkDetector.load(bundle)) {
      Evaluation evaluation = BundleEvaluator.evaluate(detector, validation);
      assertThat(evaluation.films()).hasSize(3);
      return evaluation.overall().headline().mean();
    }
  }

  @Test
  void anotherSeedTrainsDifferently() throws IOException {
    TrainingRun first = begin("first", Map.of());
    TrainingRun second = begin("second", Map.of("training.seed", "43"));
    train(first);
    train(second);
    assertThat(variables(first)).isNotEqualTo(variables(second));
  }

  @Test
  void lossFalls() {
    TrainingState state =
        train(
            begin(
                "run",
                Map.of(
                    "training.epochs", "40",
                    "training.learningRate", "0.01",
                    "network.outputDropout", "0")));
    List<Float> losses = state.history().stream().map(epoch -> epoch.training().loss()).toList();
    assertThat(losses.get(losses.size() - 1)).isLessThan(0.7f * losses.get(0));
  }

  @Test
  void validationIsWhatTheClientFindsWithTheBundle() {
    TrainingRun run = begin("run", Map.of("training.validationShare", "0.5"));
    double validated = lastError(train(run));
    assertThat(clientsError(run)).isCloseTo(validated, withinPercentage(0.1));
  }

  @Test
  void lossThatIsNoNumberEndsTheRunAndNamesTheFilms() {
    TrainingRun run = begin("run", Map.of("training.learningRate", "1e30"));
    assertThatThrownBy(() -> train(run))
        .isInstanceOf(InputException.class)
        .hasMessageMatching("(?s)The loss of step [2-9] is (NaN|Infinity).*\\[00\\d, 00\\d\\].*");
  }

  @Test
  void refusesToGoOnWithOtherFilms() throws IOException {
    TrainingRun run = begin("run", Map.of());
    trainUntil(run, 3);
    Path table = films.resolve("landmarks.csv");
    String text = Files.readString(table);
    Files.writeString(table, text.replaceFirst("(?m)^(images/001[^,]*,S,)\\d+", "$17"));
    assertThatThrownBy(() -> TrainingRun.open(run.folder()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("data hash");
  }

  @Test
  void leavesBadFilmsOutAndRemembersThem() throws IOException {
    Files.writeString(films.resolve("images/003.png"), "no film");
    TrainingRun run = begin("run", Map.of());
    assertThat(run.record().leftOut()).hasSize(1).first().asString().contains("003.png");
    assertThat(run.record().training()).doesNotContain("003");
    train(run);
    TrainingRun again = TrainingRun.open(run.folder());
    assertThat(again.record()).isEqualTo(run.record());
    assertThat(again.split()).isEqualTo(run.split());
  }

  @Test
  void failedCheckpointLeavesTheEarlierOneReadable() throws IOException {
    TrainingRun run = begin("run", Map.of());
    TrainingState first = trainUntil(run, 3);
    TrainingListener breaker =
        new TrainingListener() {
          @Override
          public void stepped(Step done) {
            if (done.state().step() == 6) {
              block(run.folder().checkpoints().folder());
            }
          }
        };
    TrainingRun resumed = TrainingRun.open(run.folder());
    assertThatThrownBy(() -> resumed.train(List.of(breaker), new StopRequest()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("checkpoint after step 6")
        .hasMessageContaining("go on with: ceph train --resume " + run.folder().path());
    unblock(run.folder().checkpoints().folder());
    Checkpoint last = run.folder().checkpoints().read(CheckpointName.LAST).orElseThrow();
    assertThat(last.state()).isEqualTo(first);
    assertThat(train(TrainingRun.open(run.folder())).step()).isEqualTo(STEPS);
  }

  /** Puts a folder where a file belongs at a step: it cannot be written there. */
  private static TrainingListener blocker(Path file, long step) {
    return new TrainingListener() {
      @Override
      public void stepped(Step done) {
        if (done.state().step() == step) {
          try {
            Files.deleteIfExists(file);
            Files.createDirectories(file.resolve("in the way"));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        }
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoints/best", "history.csv", "error.svg"})
  void aRunThatCannotWriteAFileSaysWhatStandsAndGoesOnAsIfNothingWas(String file)
      throws IOException {
    Map<String, String> learning = Map.of("training.learningRate", "0.01");
    TrainingRun whole = begin("whole", learning);
    TrainingState expected = train(whole);
    assertThat(expected.best().orElseThrow().epoch()).isGreaterThan(1);
    long step = 3L * expected.best().orElseThrow().epoch();

    TrainingRun parted = begin("parted", learning);
    Path blocked = parted.folder().path().resolve(file);
    assertThatThrownBy(() -> parted.train(List.of(blocker(blocked, step)), new StopRequest()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot write " + blocked)
        .hasMessageFindingMatch("The checkpoint \\S+/step-\\d-\\d stands");
    FileUtils.deleteDirectory(blocked.toFile());
    assertThat(train(TrainingRun.open(parted.folder()))).isEqualTo(expected);
    for (String same : List.of("checkpoints/best", "checkpoints/last", "history.csv", "loss.svg")) {
      assertThat(parted.folder().path().resolve(same))
          .hasSameBinaryContentAs(whole.folder().path().resolve(same));
    }
  }

  @Test
  void aRunKilledAfterItsLastCheckpointGetsItsFiles() throws IOException {
    TrainingRun run = begin("run", Map.of());
    train(run);
    Path history = run.folder().path().resolve("history.csv");
    String whole = Files.readString(history);
    Files.delete(history);
    Files.delete(run.folder().path().resolve("loss.svg"));
    train(TrainingRun.open(run.folder()));
    assertThat(history).hasContent(whole);
    assertThat(run.folder().path().resolve("loss.svg")).isNotEmptyFile();
  }

  @Test
  void aRunKilledBeforeItBeganIsBegunAgain() throws IOException {
    TrainingRun run = begin("run", Map.of());
    Files.delete(run.folder().settings());
    assertThatThrownBy(() -> RunFolder.open(run.folder().path()))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("nothing was trained", "ceph train --data DIR --out");
    assertThat(begin("run", Map.of()).record()).isEqualTo(run.record());
  }

  @Test
  void leftoversOfAKilledRunAreDeleted() throws IOException {
    TrainingRun run = begin("run", Map.of());
    trainUntil(run, 3);
    Path checkpoints = run.folder().checkpoints().folder();
    String random = ".f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    Path file = Files.writeString(run.folder().path().resolve(".history.csv" + random), "half");
    Path pointer = Files.writeString(checkpoints.resolve(".last" + random), "half");
    Path stale = Files.createDirectories(checkpoints.resolve("step-6-2.part"));
    train(TrainingRun.open(run.folder()));
    assertThat(List.of(file, pointer, stale)).noneMatch(Files::exists);
  }

  /** Moves the folder away and puts a file in its place: nothing can be written there. */
  private static void block(Path checkpoints) {
    try {
      Files.move(checkpoints, checkpoints.resolveSibling("kept"));
      Files.writeString(checkpoints, "in the way");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void unblock(Path checkpoints) throws IOException {
    Files.delete(checkpoints);
    Files.move(checkpoints.resolveSibling("kept"), checkpoints);
  }

  @Test
  void keepsOnlyTheCheckpointsThatAreNamed() throws IOException {
    TrainingRun run = begin("run", Map.of());
    Path checkpoints = run.folder().checkpoints().folder();
    Files.createDirectories(checkpoints.resolve("step-3-1.part"));
    train(run);
    String last = Files.readString(checkpoints.resolve("last"));
    String best = Files.readString(checkpoints.resolve("best"));
    try (var entries = Files.list(checkpoints)) {
      assertThat(entries.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .containsOnly(last, best);
    }
    assertThat(last).isEqualTo("step-9-3");
  }

  @Test
  void keepsTheLastCheckpointsAndExportsAnyOfThem() throws IOException {
    TrainingRun run = begin("run", Map.of("training.keepCheckpoints", "2", "training.epochs", "4"));
    train(run);
    Path checkpoints = run.folder().checkpoints().folder();
    assertThat(checkpoints.resolve("step-9-3")).isDirectory();
    assertThat(checkpoints.resolve("step-12-4")).isDirectory();
    run.export("step-9-3", folder.resolve("third"), Instant.EPOCH);
    assertThat(DescriptionFile.metadata(folder.resolve("third")).orElseThrow().provenance().steps())
        .isEqualTo(9);
    assertThatThrownBy(() -> run.export("step-1-1", folder.resolve("first"), Instant.EPOCH))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no checkpoint 'step-1-1'")
        .hasMessageContaining("step-9-3, step-12-4");
  }

  @Test
  void exportsTheNetworkWithoutItsOptimiser() throws IOException {
    TrainingRun run = begin("run", Map.of());
    assertThatThrownBy(() -> run.export(CheckpointName.BEST, folder.resolve("b"), Instant.EPOCH))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no checkpoint yet");
    train(run);
    Path bundle = folder.resolve("bundle");
    run.export(CheckpointName.LAST, bundle, Instant.EPOCH);
    try (SavedModelBundle loaded = SavedModelBundle.load(bundle.toString(), "serve")) {
      assertThat(loaded.graph().operation("head/kernel")).isNotNull();
      assertThat(loaded.graph().operation("iterations")).isNull();
      loaded
          .graph()
          .operations()
          .forEachRemaining(op -> assertThat(op.name()).doesNotStartWith("adam"));
    }
    assertThatThrownBy(() -> run.export(CheckpointName.LAST, bundle, Instant.EPOCH))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not overwritten");
  }

  @Test
  void damagedCheckpointGivesAnErrorAndNoHalfBundle() throws IOException {
    TrainingRun run = begin("run", Map.of());
    train(run);
    Checkpoint last = run.folder().checkpoints().read(CheckpointName.LAST).orElseThrow();
    Files.write(last.folder().resolve("variables.data-00000-of-00001"), new byte[10]);
    Path bundle = folder.resolve("bundle");
    assertThatThrownBy(() -> run.export(CheckpointName.LAST, bundle, Instant.EPOCH))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be exported");
    try (var entries = Files.list(folder)) {
      assertThat(entries).noneMatch(entry -> entry.getFileName().toString().contains("bundle"));
    }
    assertThatThrownBy(() -> train(TrainingRun.open(run.folder())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot read these variables");
    Files.writeString(last.folder().resolve("state.json"), "{\"step\": ");
    assertThatThrownBy(() -> train(TrainingRun.open(run.folder())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("state.json");
  }

  @Test
  void doesNotOverwriteAnotherRun() {
    begin("run", Map.of());
    assertThatThrownBy(() -> begin("run", Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not overwritten");
    assertThatThrownBy(() -> RunFolder.open(films))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no run");
  }
}
