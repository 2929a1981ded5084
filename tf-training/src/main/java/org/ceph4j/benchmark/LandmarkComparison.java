package org.ceph4j.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.Detection;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.client.ImageSource;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.device.Precision;
import org.ceph4j.interpretation.Interpretation;
import org.ceph4j.landmark.Point;

/** Compares the landmarks that a model finds in bfloat16 with those that it finds in float32. */
final class LandmarkComparison {
  private LandmarkComparison() {}

  /** The difference over all landmarks of the images that can be read. */
  static PrecisionEffect.OnLandmarks of(BenchmarkedModel model, List<ImageSource> images) {
    List<Optional<Point>> full = points(model.in(Precision.FLOAT32), images);
    List<Optional<Point>> half = points(model.in(Precision.BFLOAT16), images);
    SummaryStatistics distances = new SummaryStatistics();
    int foundInOne = 0;
    for (int i = 0; i < full.size(); i++) {
      if (full.get(i).isPresent() && half.get(i).isPresent()) {
        distances.addValue(full.get(i).get().distanceTo(half.get(i).get()));
      } else if (full.get(i).isPresent() || half.get(i).isPresent()) {
        foundInOne++;
      }
    }
    return new PrecisionEffect.OnLandmarks(
        (int) distances.getN(), foundInOne, distances.getMean(), distances.getMax());
  }

  /** In px of the network's input. */
  private static List<Optional<Point>> points(BenchmarkedModel model, List<ImageSource> images) {
    List<Optional<Point>> points = new ArrayList<>();
    try (LandmarkDetector detector = model.load()) {
      for (Detection detection : detector.detect(images)) {
        if (detection instanceof FilmLandmarks film) {
          film.landmarks()
              .forEach(found -> points.add(point(found, film, detector.interpretation())));
        }
      }
    }
    return points;
  }

  private static Optional<Point> point(
      DetectedLandmark landmark, FilmLandmarks film, Interpretation model) {
    return landmark
        .point()
        .map(point -> model.mapping().map(point, film.size(), model.input().size()));
  }
}
