package org.ceph4j.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ceph4j.InputException;
import org.ceph4j.dataset.Film;
import org.ceph4j.dataset.HeatmapShape;
import org.ceph4j.dataset.StoredHeatmaps;
import org.ceph4j.image.FilmReader;
import org.ceph4j.image.NetworkInput;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.ceph4j.settings.HeatmapSettings;
import org.ceph4j.settings.Settings;

/**
 * Turns films into what the network sees. The prepared images are kept, as far as they fit into
 * memory set aside for them. Thread-safe.
 */
final class FilmPreparer {
  private final ImageSize input;
  private final HeatmapSettings heatmap;
  private final int kept;
  private final Map<Film, float[]> images = new ConcurrentHashMap<>();

  /** A quarter of the heap may hold prepared images. */
  FilmPreparer(Settings settings) {
    this.input = settings.network().input();
    this.heatmap = settings.heatmap();
    long bytes = (long) Float.BYTES * input.pixels();
    this.kept = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 4 / bytes);
  }

  /** The films as one batch. */
  Batch batch(List<Film> films) {
    int pixels = input.pixels();
    int coordinates = 2 * films.get(0).points().size();
    float[] batchImages = new float[films.size() * pixels];
    float[] batchPoints = new float[films.size() * coordinates];
    for (int i = 0; i < films.size(); i++) {
      System.arraycopy(image(films.get(i)), 0, batchImages, i * pixels, pixels);
      System.arraycopy(points(films.get(i)), 0, batchPoints, i * coordinates, coordinates);
    }
    return new Batch(films, batchImages, batchPoints, targets(films));
  }

  // The data's own maps are read each time: kept, they would need a hundred times an image's room.
  private Optional<float[]> targets(List<Film> films) {
    if (heatmap.target() != HeatmapSettings.Target.NPZ) {
      return Optional.empty();
    }
    int landmarks = films.get(0).points().size();
    int values = input.pixels() * landmarks;
    float[] targets = new float[films.size() * values];
    for (int i = 0; i < films.size(); i++) {
      System.arraycopy(storedMaps(films.get(i), landmarks), 0, targets, i * values, values);
    }
    return Optional.of(targets);
  }

  private float[] storedMaps(Film film, int landmarks) {
    Path file =
        film.heatmaps()
            .orElseThrow(
                () ->
                    new InputException(
                        film.image()
                            + ": heatmap.target is npz, but the film has no NPZ file with its"
                            + " maps. Set heatmap.target to paper or gaussian."));
    StoredHeatmaps maps = StoredHeatmaps.read(file);
    HeatmapShape expected = new HeatmapShape(input.height(), input.width(), landmarks);
    if (!maps.shape().equals(expected)) {
      throw new InputException(
          file + ": expected maps of shape " + expected + ", found " + maps.shape() + ".");
    }
    return maps.values();
  }

  private float[] image(Film film) {
    float[] known = images.get(film);
    if (known != null) {
      return known;
    }
    float[] image = NetworkInput.prepare(FilmReader.read(film.image()), input);
    if (images.size() < kept) {
      images.put(film, image);
    }
    return image;
  }

  private float[] points(Film film) {
    float[] points = new float[2 * film.points().size()];
    for (int i = 0; i < film.points().size(); i++) {
      Point point = heatmap.mapping().map(film.points().get(i), film.size(), input);
      points[2 * i] = (float) point.x();
      points[2 * i + 1] = (float) point.y();
    }
    return points;
  }
}
