package org.ceph4j.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;

/**
 * One film with its landmarks.
 *
 * @param stem the image's file name without its extension; distinct within a data set
 * @param image the image file
 * @param size of the image, upright as a viewer shows it
 * @param points in px of the upright image, in the order of the data set's landmark set
 * @param experts the points of each expert, where these are the mean of several; else the points
 * @param spacing where the data set knows it
 * @param heatmaps an NPZ file with the target heatmaps, where the data set has one
 */
public record Film(
    String stem,
    Path image,
    ImageSize size,
    List<Point> points,
    List<List<Point>> experts,
    Optional<PixelSpacing> spacing,
    Optional<Path> heatmaps) {
  public Film {
    points = List.copyOf(points);
    experts = experts.stream().map(List::copyOf).toList();
  }

  /** A film whose points are of one expert, or of nobody knows how many. */
  public Film(
      String stem,
      Path image,
      ImageSize size,
      List<Point> points,
      Optional<PixelSpacing> spacing,
      Optional<Path> heatmaps) {
    this(stem, image, size, points, List.of(points), spacing, heatmaps);
  }
}
