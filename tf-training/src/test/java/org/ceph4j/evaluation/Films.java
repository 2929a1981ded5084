package org.ceph4j.evaluation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.jspecify.annotations.Nullable;

/** Small films and detections: 201 rows x 101 columns, so that the centre is (50, 100). */
final class Films {
  static final ImageSize SIZE = new ImageSize(201, 101);
  static final LandmarkSet AB = LandmarkSet.of("A", "B");

  private Films() {}

  /** A film of 0.1 mm per px. */
  static Film film(String stem, Point... points) {
    return film(stem, Optional.of(new PixelSpacing(0.1)), points);
  }

  static Film film(String stem, Optional<PixelSpacing> spacing, Point... points) {
    return new Film(
        stem, Path.of("films", stem + ".jpg"), SIZE, List.of(points), spacing, Optional.empty());
  }

  /** A detection of the landmarks A and B; null stands for not found. */
  static FilmLandmarks detection(String image, @Nullable Point... points) {
    List<@Nullable Point> found = Arrays.asList(points);
    return new FilmLandmarks(
        image,
        SIZE,
        Optional.empty(),
        IntStream.range(0, found.size())
            .mapToObj(i -> landmark(AB.names().get(i), found.get(i)))
            .toList());
  }

  static DetectedLandmark landmark(String name, @Nullable Point point) {
    return new DetectedLandmark(name, Optional.ofNullable(point), point == null ? 0 : 0.5);
  }

  static Point at(double x, double y) {
    return new Point(x, y);
  }
}
