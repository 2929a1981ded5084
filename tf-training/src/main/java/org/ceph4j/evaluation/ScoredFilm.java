package org.ceph4j.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ceph4j.InputException;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;

/**
 * The radial errors of one film.
 *
 * @param stem the film's
 * @param size of the original image
 * @param spacing of the original image, where it is known
 * @param landmarks in the order of the evaluation's landmark set, at least one
 */
public record ScoredFilm(
    String stem, ImageSize size, Optional<PixelSpacing> spacing, List<ScoredLandmark> landmarks) {
  public ScoredFilm {
    landmarks = List.copyOf(landmarks);
  }

  /**
   * The errors of a film's detection; landmarks are paired by name.
   *
   * @param names of the film's points
   * @throws InputException where the detection lacks one of the landmarks
   */
  static ScoredFilm of(LandmarkSet names, Film film, FilmLandmarks detection) {
    if (film.points().size() != names.size()) {
      throw new IllegalArgumentException(
          "film %s has %s points, expected one for each of %s"
              .formatted(film.stem(), film.points().size(), names.names()));
    }
    Map<String, DetectedLandmark> detected =
        detection.landmarks().stream()
            .collect(Collectors.toMap(DetectedLandmark::name, Function.identity()));
    List<ScoredLandmark> landmarks = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      DetectedLandmark landmark = detected.get(names.names().get(i));
      if (landmark == null) {
        throw new InputException(
            "film %s: the detection has no landmark '%s', it has %s; use a model of the data's landmark set"
                .formatted(
                    film.stem(),
                    names.names().get(i),
                    detection.landmarks().stream().map(DetectedLandmark::name).toList()));
      }
      landmarks.add(ScoredLandmark.of(landmark, film.points().get(i), film.size()));
    }
    return new ScoredFilm(film.stem(), film.size(), film.spacing(), landmarks);
  }

  /** A landmark's radial error; in mm only where the spacing is known. */
  public double error(ScoredLandmark landmark, Unit unit) {
    return unit.fromPixels(landmark.pixels(), this);
  }

  /** The mean radial error of the film's landmarks; in mm only where the spacing is known. */
  public double meanError(Unit unit) {
    return landmarks.stream().mapToDouble(each -> error(each, unit)).average().orElseThrow();
  }

  /** How many landmarks were not found. */
  public int notFound() {
    return (int) landmarks.stream().filter(each -> each.found().isEmpty()).count();
  }

  /** The same film with one of its landmarks alone. */
  ScoredFilm only(int landmark) {
    return new ScoredFilm(stem, size, spacing, List.of(landmarks.get(landmark)));
  }
}
