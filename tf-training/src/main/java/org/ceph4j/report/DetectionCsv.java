package org.ceph4j.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.Detection;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.landmark.MillimetrePoint;
import org.ceph4j.landmark.Point;

/**
 * Detections as CSV: a row {@code image,landmark,x,y,x_mm,y_mm,confidence} for each landmark of
 * each image. Where a landmark was not found, or mm are not known, the cells are empty. Images that
 * failed have no rows.
 */
public final class DetectionCsv {
  private DetectionCsv() {}

  /** The whole file. */
  public static String of(List<Detection> detections) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
      csv.printRecord("image", "landmark", "x", "y", "x_mm", "y_mm", "confidence");
      for (Detection detection : detections) {
        if (detection instanceof FilmLandmarks film) {
          for (DetectedLandmark landmark : film.landmarks()) {
            print(csv, film, landmark);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void print(CSVPrinter csv, FilmLandmarks film, DetectedLandmark landmark)
      throws IOException {
    Optional<Point> point = landmark.point();
    Optional<MillimetrePoint> millimetres = film.millimetres(landmark);
    csv.printRecord(
        film.image(),
        landmark.name(),
        number(point.map(Point::x)),
        number(point.map(Point::y)),
        number(millimetres.map(MillimetrePoint::x)),
        number(millimetres.map(MillimetrePoint::y)),
        number(Optional.of(landmark.confidence())));
  }

  private static String number(Optional<Double> value) {
    return value.map(known -> String.format(Locale.ROOT, "%.3f", known)).orElse("");
  }
}
