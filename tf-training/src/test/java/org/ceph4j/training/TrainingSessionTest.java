package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.bytedeco.javacpp.Pointer;
import org.ceph4j.InputException;
import org.ceph4j.dataset.Film;
import org.ceph4j.keras.NpyFile;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;
import org.ceph4j.phantom.PhantomSeries;
import org.ceph4j.phantom.PhantomSettings;
import org.ceph4j.report.Picture;
import org.ceph4j.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

final class TrainingSessionTest {
  private static final ImageSize SIZE = new ImageSize(96, 80);

  @TempDir private Path folder;

  private Film film(Optional<Path> heatmaps) {
    Path image = folder.resolve("film.png");
    PhantomSettings settings = new PhantomSettings(LandmarkSet.ISBI, SIZE, 1, 1);
    Picture.write(new PhantomSeries(settings).draw(0).film(), image);
    List<Point> points = List.of(new Point(10, 20), new Point(40, 60));
    return new Film("film", image, SIZE, points, Optional.empty(), heatmaps);
  }

  private List<Showing> showing(Optional<Path> heatmaps) {
    return List.of(Showing.toTrain(film(heatmaps), 0));
  }

  @Test
  void stepsLeaveNativeMemoryFlat() {
    Settings settings = SmallRun.settings(Map.of());
    Batch batch = new FilmPreparer(settings).batch(showing(Optional.empty()));
    try (TrainingSession session = new TrainingSession(settings, settings.network().spec(2))) {
      run(session, batch, 100);
      long before = Pointer.totalBytes();
      long count = Pointer.totalCount();
      run(session, batch, 1000);
      assertThat(Pointer.totalCount() - count).isLessThan(100);
      assertThat(Pointer.totalBytes() - before).isLessThan(100_000);
    }
  }

  private static void run(TrainingSession session, Batch batch, int times) {
    for (int i = 0; i < times; i++) {
      session.step(batch, 0.001);
      session.validate(batch);
    }
  }

  @Test
  void placesPointsByTheMapping() {
    Settings settings = SmallRun.settings(Map.of("heatmap.mapping", "scale"));
    Batch batch = new FilmPreparer(settings).batch(showing(Optional.empty()));
    assertThat(batch.points())
        .containsExactly(10 * 32 / 80f, 20 * 32 / 96f, 40 * 32 / 80f, 60 * 32 / 96f);
  }

  @Test
  void trainsOnTheDatasOwnMapsWhereAsked() throws IOException {
    Path maps = folder.resolve("film.npz");
    float[] values = new float[32 * 32 * 2];
    values[5] = 3;
    writeNpz(maps, 32, values);
    Settings settings = SmallRun.settings(Map.of("heatmap.target", "npz"));
    Batch batch = new FilmPreparer(settings).batch(showing(Optional.of(maps)));
    assertThat(batch.targets()).hasValueSatisfying(all -> assertThat(all).isEqualTo(values));
    try (TrainingSession session = new TrainingSession(settings, settings.network().spec(2))) {
      TrainingSession.Validation validation = session.validate(batch);
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += Math.pow(validation.heatmaps()[i] - values[i], 2);
      }
      assertThat((double) validation.scores().loss())
          .isCloseTo(sum / values.length, Assertions.within(1e-5));
    }
  }

  @Test
  void saysWhichFilmHasNoMapsOrOthers() throws IOException {
    FilmPreparer preparer = new FilmPreparer(SmallRun.settings(Map.of("heatmap.target", "npz")));
    Assertions.assertThatThrownBy(() -> preparer.batch(showing(Optional.empty())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("film.png")
        .hasMessageContaining("heatmap.target");
    Path maps = folder.resolve("film.npz");
    writeNpz(maps, 16, new float[16 * 32 * 2]);
    Assertions.assertThatThrownBy(() -> preparer.batch(showing(Optional.of(maps))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected maps of shape [32, 32, 2], found [16, 32, 2]");
  }

  private static void writeNpz(Path file, int rows, float[] values) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("arr_0.npy"));
      NpyFile.write(zip, Shape.of(rows, 32, 2, 1), values);
      zip.closeEntry();
    }
  }
}
