package org.ceph4j.dataset;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ceph4j.InputException;
import org.ceph4j.image.FilmReader;
import org.ceph4j.image.GrayImage;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;

/** Looks at every pixel of a data set before anything relies on it. */
public final class DatasetCheck {
  /** Each holds a decoded film, some 50 MB with its buffers. */
  private static final int MOST_THREADS = 4;

  private DatasetCheck() {}

  /**
   * Decodes every image. Films with an unreadable image, or with a landmark outside of it, become
   * problems; the order stays by stem.
   */
  public static FilmSet check(FilmSet listed) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<CompletableFuture<Optional<Problem>>> checks =
          listed.films().stream()
              .map(film -> supplyAsync(() -> problem(film, listed.landmarks()), pool))
              .toList();
      List<Film> films = new ArrayList<>();
      List<Problem> problems = new ArrayList<>(listed.problems());
      for (int i = 0; i < checks.size(); i++) {
        Film film = listed.films().get(i);
        checks.get(i).join().ifPresentOrElse(problems::add, () -> films.add(film));
      }
      return new FilmSet(listed.root(), listed.layout(), listed.landmarks(), films, problems);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Optional<Problem> problem(Film film, LandmarkSet landmarks) {
    try {
      GrayImage image = FilmReader.read(film.image());
      for (int landmark = 0; landmark < landmarks.size(); landmark++) {
        for (List<Point> points : film.experts()) {
          Point point = points.get(landmark);
          if (!image.size().contains(point)) {
            return Optional.of(outside(film, landmarks.names().get(landmark), point));
          }
        }
      }
      return Optional.empty();
    } catch (InputException e) {
      return Optional.of(new Problem(film.stem(), String.valueOf(e.getMessage())));
    }
  }

  private static Problem outside(Film film, String landmark, Point point) {
    return new Problem(
        film.stem(),
        String.format(
            Locale.ROOT,
            "%s: expected all landmarks in the %s image, found %s at x %s, y %s px; correct it",
            film.image(),
            film.size(),
            landmark,
            point.x(),
            point.y()));
  }
}
