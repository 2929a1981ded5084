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
import org.ceph4j.interpretation.Interpretation;
import org.ceph4j.landmark.Point;

/** Compares the landmarks that a model finds with those that it finds in float32 on the CPU. */
final class LandmarkComparison {
  private LandmarkComparison() {}

  /** The difference over all landmarks of the images that can be read. */
  static Deviation.OfLandmarks of(BenchmarkedModel model, List<ImageSource> images) {
    List<Optional<Point>> reference = points(model.on(model.device().reference()), images);
    List<Optional<Point>> measured = points(model, images);
    SummaryStatistics distances = new SummaryStatistics();
    int foundByOne = 0;
    for (int i = 0; i < reference.size(); i++) {
      Optional<Point> expected = reference.get(i);
      Optional<Point> found = measured.get(i);
      if (expected.isPresent() && found.isPresent()) {
        distances.addValue(expected.get().distanceTo(found.get()));
      } else if (expected.isPresent() || found.isPresent()) {
        foundByOne++;
      }
    }
    return new Deviation.OfLandmarks(
        (int) distances.getN(), foundByOne, distances.getMean(), distances.getMax());
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
