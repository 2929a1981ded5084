package org.ceph4j.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.augmentation.AugmentedFilm;
import org.ceph4j.augmentation.Augmenter;
import org.ceph4j.augmentation.DecodedFilm;
import org.ceph4j.dataset.Film;
import org.ceph4j.dataset.HeatmapShape;
import org.ceph4j.dataset.StoredHeatmaps;
import org.ceph4j.image.FilmReader;
import org.ceph4j.image.NetworkInput;
import org.ceph4j.image.Resizing;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.ceph4j.settings.HeatmapSettings;
import org.ceph4j.settings.Settings;

/**
 * Turns films into what the network sees. Films that train are augmented where the settings ask for
 * it. Prepared images, and whole films that are augmented, are kept as far as they fit into memory
 * set aside for them. Thread-safe.
 */
final class FilmPreparer {
  private final ImageSize input;
  private final Resizing resizing;
  private final HeatmapSettings heatmap;
  private final Optional<Augmenter> augmenter;
  private final FilmCache<float[]> images;
  private final FilmCache<DecodedFilm> decoded;

  /** A quarter of the heap may hold prepared images, and another whole films. */
  FilmPreparer(Settings settings) {
    this.input = settings.network().input();
    this.resizing = settings.network().resizing();
    this.heatmap = settings.heatmap();
    this.augmenter =
        settings.augmentation().changes() ? Optional.of(new Augmenter(settings)) : Optional.empty();
    long room = Runtime.getRuntime().maxMemory() / 4;
    this.images = new FilmCache<>(this::prepare, image -> (long) Float.BYTES * image.length, room);
    this.decoded = new FilmCache<>(this::decode, DecodedFilm::bytes, room);
  }

  /** The films as one batch. */
  Batch batch(List<Showing> showings) {
    List<Film> films = showings.stream().map(Showing::film).toList();
    int pixels = input.pixels();
    int coordinates = 2 * heatmap.experts().pointsOf(films.get(0)).size();
    float[] batchImages = new float[films.size() * pixels];
    float[] batchPoints = new float[films.size() * coordinates];
    for (int i = 0; i < films.size(); i++) {
      AugmentedFilm seen = seen(showings.get(i));
      float[] points = points(seen.points(), films.get(i).size());
      System.arraycopy(seen.input(), 0, batchImages, i * pixels, pixels);
      System.arraycopy(points, 0, batchPoints, i * coordinates, coordinates);
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

  private AugmentedFilm seen(Showing showing) {
    Film film = showing.film();
    if (augmenter.isPresent() && showing.round().isPresent()) {
      long round = showing.round().getAsLong();
      return augmenter.get().augment(film, decoded.get(film), round);
    }
    return new AugmentedFilm(images.get(film), heatmap.experts().pointsOf(film));
  }

  private float[] prepare(Film film) {
    return NetworkInput.prepare(FilmReader.read(film.image()), resizing);
  }

  private DecodedFilm decode(Film film) {
    return new DecodedFilm(resizing.smooth(FilmReader.read(film.image())));
  }

  private float[] points(List<Point> points, ImageSize film) {
    float[] coordinates = new float[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      Point point = heatmap.mapping().map(points.get(i), film, input);
      coordinates[2 * i] = (float) point.x();
      coordinates[2 * i + 1] = (float) point.y();
    }
    return coordinates;
  }
}
