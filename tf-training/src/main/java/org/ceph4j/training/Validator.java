package org.ceph4j.training;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.client.HeatmapReading;
import org.ceph4j.dataset.Film;
import org.ceph4j.decoding.HeatmapStack;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.landmark.ImageSize;

/**
 * Judges a network in training on the validation films.
 *
 * @param plan which films these are
 * @param batches prepares them
 * @param reading turns heatmaps into landmarks, as the client does
 * @param input the size of the heatmaps
 */
record Validator(TrainingPlan plan, Batches batches, HeatmapReading reading, ImageSize input) {
  /**
   * What the validation films gave.
   *
   * @param scores means over the films
   * @param evaluation of the landmarks
   */
  record Validation(EpochMeans scores, Evaluation evaluation) {
    EpochResult.ValidationResult result() {
      return new EpochResult.ValidationResult(scores, evaluation.overall().headline());
    }
  }

  /** The result, if there are validation films. */
  Optional<Validation> validate(TrainingSession session) {
    List<Film> films = plan.split().validation();
    if (films.isEmpty()) {
      return Optional.empty();
    }
    RunningMean mean = RunningMean.EMPTY;
    List<FilmLandmarks> detections = new ArrayList<>();
    Iterator<Batch> waiting = batches.between(0, plan.validationBatches(), plan::validationFilms);
    while (waiting.hasNext()) {
      Batch batch = waiting.next();
      TrainingSession.Validation validation = session.validate(batch);
      mean = mean.plus(validation.scores(), batch.size());
      for (int i = 0; i < batch.size(); i++) {
        detections.add(landmarks(batch.films().get(i), validation.heatmaps(), i));
      }
    }
    Evaluation evaluation = Evaluation.of(reading.landmarks(), films, detections);
    return Optional.of(new Validation(mean.means(), evaluation));
  }

  private FilmLandmarks landmarks(Film film, float[] heatmaps, int image) {
    HeatmapStack maps = new HeatmapStack(heatmaps, image, input, reading.landmarks().size());
    return reading.landmarks(film.stem(), film.size(), film.spacing(), maps);
  }
}
