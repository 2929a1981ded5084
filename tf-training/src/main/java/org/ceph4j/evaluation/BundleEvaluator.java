package org.ceph4j.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.ceph4j.InputException;
import org.ceph4j.client.Detection;
import org.ceph4j.client.ImageSource;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.dataset.Film;
import org.ceph4j.dataset.FilmSet;

/** Scores a bundle on films through the same client that users call. */
public final class BundleEvaluator {
  private BundleEvaluator() {}

  /**
   * The score of the detector's landmarks on all films.
   *
   * @throws InputException if detector and films do not have the same landmarks
   */
  public static Evaluation evaluate(LandmarkDetector detector, FilmSet films) {
    List<String> known = detector.interpretation().landmarks().names();
    List<String> wanted = films.landmarks().names();
    if (!known.containsAll(wanted)) {
      List<String> missing = new ArrayList<>(wanted);
      missing.removeAll(known);
      throw new InputException(
          films.root()
              + ": the films have landmarks that the bundle does not find: "
              + missing
              + ". The bundle finds "
              + known
              + ".");
    }
    List<Detection> detections =
        detector.detect(films.films().stream().map(BundleEvaluator::source).toList());
    return Evaluation.of(films.landmarks(), films.films(), detections);
  }

  private static ImageSource source(Film film) {
    ImageSource source = ImageSource.of(film.stem(), film.image());
    return film.spacing().map(source::withSpacing).orElse(source);
  }
}
