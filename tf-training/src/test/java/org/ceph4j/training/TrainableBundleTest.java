package org.ceph4j.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.ceph4j.client.Detection;
import org.ceph4j.client.ImageSource;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.settings.CheckpointName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Graph;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.VariableDef;

/** A trainable bundle goes on where its run stood, by itself. */
final class TrainableBundleTest {
  private static final int STEPS = 5;

  @TempDir private static Path folder;
  private static TrainingRun run;
  private static Path trainable;
  private static Path inference;

  @BeforeAll
  static void export() {
    run = trained("run", "csv", Map.of("optimizer.averageMomentum", "0.5"));
    trainable = folder.resolve("trainable");
    inference = folder.resolve("inference");
    run.exportTrainable("last", trainable, Instant.EPOCH);
    run.export(CheckpointName.LAST, inference, Instant.EPOCH);
  }

  /** A run of one epoch on films in the layout of this name. */
  private static TrainingRun trained(String name, String layout, Map<String, String> changes) {
    Map<String, String> values = new HashMap<>(changes);
    values.put("training.epochs", "1");
    Path films = SmallRun.films(folder, layout);
    TrainingRun run = SmallRun.begin(films, folder.resolve(name), SmallRun.settings(values));
    run.train(List.of(), new StopRequest());
    return run;
  }

  /** Another batch for each step. */
  private static List<Batch> batches(TrainingRun run) {
    FilmPreparer preparer = new FilmPreparer(run.settings());
    List<Showing> films = run.split().training().stream().map(Showing::toValidate).toList();
    List<Batch> batches = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      batches.add(preparer.batch(List.of(films.get(step), films.get((step + 2) % films.size()))));
    }
    return batches;
  }

  private static Path copy(Path trainable, String name) throws IOException {
    Path copy = folder.resolve(name);
    FileUtils.copyDirectory(trainable.toFile(), copy.toFile());
    return copy;
  }

  @Test
  void stepsAreThoseOfTheRunBitForBit() throws IOException {
    assertSameSteps(run, trainable);
  }

  @Test
  void stepsLearnThePointsOfEachExpertAsTheRunDoes() throws IOException {
    TrainingRun run = trained("experts", "isbi", Map.of("heatmap.experts", "each"));
    assertThat(run.record().experts()).isEqualTo(2);
    Path trainable = folder.resolve("trainable-experts");
    run.exportTrainable("last", trainable, Instant.EPOCH);
    assertSameSteps(run, trainable);
  }

  private static void assertSameSteps(TrainingRun run, Path trainable) throws IOException {
    float rate = 0.003f;
    Path copy = copy(trainable, trainable.getFileName() + "-stepped");
    Path reached = folder.resolve(trainable.getFileName() + "-reached");
    Checkpoint last = run.folder().checkpoints().read(CheckpointName.LAST).orElseThrow();
    try (TrainableModel model = new TrainableModel(trainable);
        TrainingSession session =
            new TrainingSession(run.settings(), run.record().spec(run.settings()))) {
      session.restore(last.variables());
      for (Batch batch : batches(run)) {
        assertThat(model.step(batch, rate)).isEqualTo(session.step(batch, rate).loss());
      }
      model.saveInto(copy);
      session.save(reached);
    }
    assertThat(values(copy.resolve("variables/variables")))
        .isEqualTo(values(reached))
        .isNotEqualTo(values(last.variables()));
  }

  private static byte[] values(Path prefix) throws IOException {
    return Files.readAllBytes(prefix.resolveSibling(prefix.getFileName() + ".data-00000-of-00001"));
  }

  @Test
  void findsTheLandmarksThatABundleForInferenceFinds() {
    assertThat(landmarks(trainable)).isEqualTo(landmarks(inference));
  }

  private static List<Detection> landmarks(Path bundle) {
    List<ImageSource> films =
        run.split().training().stream().map(film -> ImageSource.of(film.image())).toList();
    try (LandmarkDetector detector = LandmarkDetector.load(bundle)) {
      return detector.detect(films);
    }
  }

  @Test
  void whatWasTrainedIsKeptByACopyOfTheBundle() throws IOException {
    Path copy = copy(trainable, "copy");
    List<Batch> batches = batches(run);
    float next;
    try (TrainableModel model = new TrainableModel(trainable)) {
      model.step(batches.get(0), 0.01f);
      model.step(batches.get(1), 0.01f);
      model.saveInto(copy);
      next = model.step(batches.get(2), 0.01f);
    }
    try (TrainableModel model = new TrainableModel(copy)) {
      assertThat(model.step(batches.get(2), 0.01f)).isEqualTo(next);
    }
    assertThat(landmarks(copy)).isNotEqualTo(landmarks(trainable));
  }

  @Test
  void pythonIsToldOfAllVariables() throws IOException {
    List<String> network = variables(inference, "variables");
    assertThat(network)
        .contains("head/kernel", "down_1/batch_norm_1/moving_mean")
        .noneMatch(name -> name.matches("(adam|average)/.*|iterations"));
    List<String> moved = variables(inference, "trainable_variables");
    assertThat(network)
        .filteredOn(name -> !name.contains("/moving_"))
        .containsExactlyElementsOf(moved);

    assertThat(variables(trainable, "trainable_variables")).isEqualTo(moved);
    List<String> all = new ArrayList<>(network);
    all.add("iterations");
    moved.forEach(
        name -> all.addAll(List.of("adam/m/" + name, "adam/v/" + name, "average/" + name)));
    assertThat(variables(trainable, "variables")).containsExactlyInAnyOrderElementsOf(all);
  }

  /** The names in a collection; each must lead to the ops of that variable. */
  private static List<String> variables(Path bundle, String collection)
      throws InvalidProtocolBufferException {
    List<String> names = new ArrayList<>();
    try (SavedModelBundle loaded = SavedModelBundle.load(bundle.toString(), "serve")) {
      MetaGraphDef graph = loaded.metaGraphDef();
      for (ByteString bytes :
          graph.getCollectionDefOrThrow(collection).getBytesList().getValueList()) {
        VariableDef variable = VariableDef.parseFrom(bytes);
        String name = variable.getVariableName().replaceFirst(":0$", "");
        assertThat(type(loaded.graph(), name)).isEqualTo("VarHandleOp");
        assertThat(variable.getSnapshotName()).isEqualTo(name + "/Read:0");
        assertThat(type(loaded.graph(), variable.getInitializerName()))
            .isEqualTo("AssignVariableOp");
        names.add(name);
      }
    }
    return names;
  }

  private static String type(Graph graph, String op) {
    return requireNonNull(graph.operation(op), op).type();
  }
}
