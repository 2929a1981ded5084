package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.keras.NpyFile;
import org.ceph4j.keras.PythonScript;
import org.ceph4j.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

/** A trainable bundle in Java and in a real Python, there and back. */
@Tag("slow")
final class TrainableBundlePythonTest {
  private static final int STEPS = 30;
  private static final float RATE = 0.01f;
  private static final int FILMS = 3;
  private static final int SIDE = 32;
  private static final int LANDMARKS = 19;

  @TempDir private Path folder;

  @BeforeEach
  void needsPython() {
    PythonScript.assumePython();
  }

  @Test
  void pythonTrainsItFurtherAsJavaDoes() throws IOException, InterruptedException {
    Settings settings = SmallRun.settings(Map.of("training.epochs", "1"));
    TrainingRun run = SmallRun.begin(SmallRun.films(folder), folder.resolve("run"), settings);
    run.train(List.of(), new StopRequest());
    Path bundle = folder.resolve("bundle");
    run.exportTrainable("last", bundle, Instant.EPOCH);
    Batch batch =
        new FilmPreparer(settings)
            .batch(run.split().training().stream().limit(FILMS).map(Showing::toValidate).toList());
    write("images.npy", batch.images(), FILMS, SIDE, SIDE, 1);
    write("coordinates.npy", batch.points(), FILMS, LANDMARKS, 2);

    float next = train(bundle, batch);
    PythonScript.run("train_bundle.py", bundle, folder);
    for (String kept : List.of("by_its_own_op", "by_saver", "by_saved_model_save")) {
      LandmarkDetector.load(folder.resolve(kept)).close();
      try (TrainableModel model = new TrainableModel(folder.resolve(kept))) {
        assertThat(model.step(batch, RATE)).as(kept).isCloseTo(next, within(1e-5f * next));
      }
    }
    Path images = folder.resolve("images.npy");
    Path further = folder.resolve("by_its_own_op");
    Path[] both = {bundle, images, run(bundle, batch), further, images, run(further, batch)};
    PythonScript.run("check_bundle.py", both);
  }

  /** Trains in Java, writes how, and gives the loss that comes next. */
  private float train(Path bundle, Batch batch) throws IOException {
    float[] losses = new float[STEPS];
    try (TrainableModel model = new TrainableModel(bundle)) {
      for (int step = 0; step < STEPS; step++) {
        losses[step] = model.step(batch, RATE);
      }
      write("loss.npy", losses, STEPS);
      write("learning_rate.npy", new float[] {RATE});
      return model.step(batch, RATE);
    }
  }

  /** Writes the heatmaps of a bundle. */
  private Path run(Path bundle, Batch batch) throws IOException {
    try (TrainableModel model = new TrainableModel(bundle)) {
      String file = bundle.getFileName() + ".npy";
      return write(file, model.heatmaps(batch), FILMS, SIDE, SIDE, LANDMARKS);
    }
  }

  private Path write(String name, float[] values, long... shape) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      NpyFile.write(out, Shape.of(shape), values);
    }
    return file;
  }
}
