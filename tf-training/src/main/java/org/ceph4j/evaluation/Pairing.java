package org.ceph4j.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ceph4j.client.Detection;
import org.ceph4j.client.FailedImage;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.LandmarkSet;
import org.jspecify.annotations.Nullable;

/** Brings films and detections together by name and sorts the films into scored and unscored. */
final class Pairing {
  private final LandmarkSet landmarks;
  private final List<ScoredFilm> scored = new ArrayList<>();
  private final List<UnscoredFilm> unscored = new ArrayList<>();

  Pairing(LandmarkSet landmarks) {
    this.landmarks = landmarks;
  }

  List<ScoredFilm> scored() {
    return scored;
  }

  List<UnscoredFilm> unscored() {
    return unscored;
  }

  void pair(List<Film> films, List<? extends Detection> detections) {
    Map<String, Detection> waiting = byImage(detections);
    for (Film film : films) {
      Detection detection = waiting.remove(film.stem());
      if (detection == null) {
        detection = waiting.remove(String.valueOf(film.image().getFileName()));
      }
      add(film, detection);
    }
    if (!waiting.isEmpty()) {
      throw new IllegalArgumentException(
          "detections without a film of that stem or file name: " + waiting.keySet());
    }
  }

  private static Map<String, Detection> byImage(List<? extends Detection> detections) {
    Map<String, Detection> byImage = new LinkedHashMap<>();
    for (Detection detection : detections) {
      if (byImage.put(detection.image(), detection) != null) {
        throw new IllegalArgumentException("two detections are named " + detection.image());
      }
    }
    return byImage;
  }

  private void add(Film film, @Nullable Detection detection) {
    if (detection instanceof FilmLandmarks found && found.size().equals(film.size())) {
      scored.add(ScoredFilm.of(landmarks, film, found));
    } else {
      unscored.add(new UnscoredFilm(film.stem(), reason(film, detection)));
    }
  }

  private static String reason(Film film, @Nullable Detection detection) {
    if (detection instanceof FailedImage failed) {
      return failed.reason();
    }
    if (detection instanceof FilmLandmarks found) {
      return "the landmarks were found in an image of %s px, but the film has %s px"
          .formatted(found.size(), film.size());
    }
    return "no detection";
  }
}
