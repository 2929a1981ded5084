package org.ceph4j.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.Detection;
import org.ceph4j.client.FailedImage;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.client.JsonFile;
import org.ceph4j.client.View;
import org.ceph4j.image.Margins;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.MillimetrePoint;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;

/**
 * Detections as a JSON file: {@code images}, each with its size, spacing, view, margins and
 * landmarks, and {@code failures}, each with its reason. Points are in px; what is not found or not
 * known is null.
 */
public final class DetectionJson {
  private DetectionJson() {}

  private record Content(List<Image> images, List<FailedImage> failures) {}

  private record Image(
      String image,
      ImageSize size,
      Optional<Double> mmPerPx,
      View view,
      Margins margins,
      List<Landmark> landmarks) {}

  private record Landmark(
      String name,
      Optional<Double> x,
      Optional<Double> y,
      Optional<Double> xMm,
      Optional<Double> yMm,
      double confidence) {}

  /** Writes the file; it is whole or not there. */
  public static void write(Path file, List<Detection> detections) {
    List<Image> images =
        detections.stream()
            .filter(FilmLandmarks.class::isInstance)
            .map(detection -> image((FilmLandmarks) detection))
            .toList();
    List<FailedImage> failures =
        detections.stream()
            .filter(FailedImage.class::isInstance)
            .map(FailedImage.class::cast)
            .toList();
    JsonFile.write(file, new Content(images, failures));
  }

  private static Image image(FilmLandmarks film) {
    return new Image(
        film.image(),
        film.size(),
        film.spacing().map(PixelSpacing::millimetres),
        film.view(),
        film.margins(),
        film.landmarks().stream().map(landmark -> landmark(film, landmark)).toList());
  }

  private static Landmark landmark(FilmLandmarks film, DetectedLandmark landmark) {
    Optional<MillimetrePoint> millimetres = film.millimetres(landmark);
    return new Landmark(
        landmark.name(),
        landmark.point().map(Point::x),
        landmark.point().map(Point::y),
        millimetres.map(MillimetrePoint::x),
        millimetres.map(MillimetrePoint::y),
        landmark.confidence());
  }
}
