package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ceph4j.dataset.DatasetCheck;
import org.ceph4j.dataset.DatasetOptions;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.importing.Importer;
import org.ceph4j.importing.Weights;
import org.ceph4j.importing.WeightsFile;
import org.ceph4j.settings.CheckpointName;
import org.ceph4j.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that begins from the weights of a bundle. */
final class InitialWeightsTest {
  private static final Settings SETTINGS =
      SmallRun.settings(
          Map.of(
              "training.epochs", "12",
              "training.learningRate", "0.01",
              "network.outputDropout", "0"));

  @TempDir private static Path folder;
  private static Path films = Path.of("films");
  private static List<Float> before = List.of();
  private static Weights weights = new Weights(Path.of("none"), Map.of(), List.of());

  @BeforeAll
  static void trainABundle() {
    films = SmallRun.films(folder);
    TrainingRun run = SmallRun.begin(films, folder.resolve("first"), SETTINGS);
    before = train(run);
    Path bundle = folder.resolve("bundle");
    run.export(CheckpointName.LAST, bundle, Instant.EPOCH);
    weights = WeightsFile.read(bundle);
  }

  private static List<Float> train(TrainingRun run) {
    return run.train(List.of(), new StopRequest()).history().stream()
        .map(epoch -> epoch.training().loss())
        .toList();
  }

  private static TrainingRun begin(String name) {
    return begin(name, SETTINGS);
  }

  private static TrainingRun begin(String name, Settings settings) {
    FilmSet checked = DatasetCheck.check(Datasets.open(films, DatasetOptions.DEFAULT));
    FilmSplit split = FilmSplit.lastShare(checked.films(), SETTINGS.training().validationShare());
    Map<String, float[]> values =
        new Importer(SETTINGS.network().spec(checked.landmarks().size()))
            .byName(weights).values(weights).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    return TrainingRun.begin(
        RunFolder.create(folder.resolve(name)),
        settings,
        new TrainingData(checked, DatasetOptions.DEFAULT, split),
        new InitialWeights("bundle " + weights.hash(), values));
  }

  @Test
  void trainsOnFromTheBundle() {
    TrainingRun run = begin("on");
    assertThat(run.record().initial()).hasValue("bundle " + weights.hash());
    List<Float> after = train(run);
    assertThat(after.get(0)).isLessThan(0.9f * before.get(0));
    assertThat(after.get(11)).isLessThan(0.9f * after.get(0));
  }

  @Test
  void firstCheckpointHoldsThemAndAFreshOptimiser() {
    TrainingRun run = begin("fresh");
    Checkpoint first = run.folder().checkpoints().read(CheckpointName.LAST).orElseThrow();
    assertThat(first.state()).isEqualTo(TrainingState.start());
    try (TrainingSession session = new TrainingSession(SETTINGS, SETTINGS.network().spec(19))) {
      session.restore(first.variables());
      weights
          .values()
          .forEach((weight, values) -> assertThat(session.values(weight.name())).isEqualTo(values));
    }
  }

  @Test
  void runThatWasStoppedBeforeItsFirstStepGoesOnFromThem() {
    Settings few = SmallRun.settings(Map.of());
    TrainingRun straight = begin("straight", few);
    TrainingRun stopped = begin("stopped", few);
    assertThat(train(TrainingRun.open(stopped.folder()))).isEqualTo(train(straight));
  }

  @Test
  void averagesBeginWithThemToo() {
    Settings settings = SmallRun.settings(Map.of("optimizer.averageMomentum", "0.9"));
    TrainingRun run = begin("averages", settings);
    Path bundle = folder.resolve("untrained");
    run.export(CheckpointName.LAST, bundle, Instant.EPOCH);
    assertThat(WeightsFile.read(bundle).hash()).isEqualTo(weights.hash());
  }

  @Test
  void bundleThatCanBeTrainedGivesItsWeights() {
    Settings settings = SmallRun.settings(Map.of("optimizer.averageMomentum", "0.9"));
    Path bundle = folder.resolve("trainable");
    begin("again", settings).exportTrainable("last", bundle, Instant.EPOCH);
    Weights found = WeightsFile.read(bundle);
    assertThat(found.hash()).isEqualTo(weights.hash());
    assertThat(found.ignored()).contains("iterations", "average/head/kernel", "adam/m/head/bias");
  }
}
