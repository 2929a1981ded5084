package org.ceph4j.client;

import java.util.List;
import java.util.Optional;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.MillimetrePoint;
import org.ceph4j.landmark.PixelSpacing;

/**
 * The landmarks of one image, in px of it: of the upright image where the file's EXIF orientation
 * turns it.
 *
 * @param image the name under which it was handed in
 * @param size of the original image, upright
 * @param spacing of the original image, where it is known
 * @param landmarks one for each name of the bundle's landmark set, in its order
 */
public record FilmLandmarks(
    String image, ImageSize size, Optional<PixelSpacing> spacing, List<DetectedLandmark> landmarks)
    implements Detection {
  public FilmLandmarks {
    landmarks = List.copyOf(landmarks);
  }

  /** Where the landmark is in mm; empty where it was not found or the spacing is not known. */
  public Optional<MillimetrePoint> millimetres(DetectedLandmark landmark) {
    return spacing.flatMap(known -> landmark.point().map(known::toMillimetres));
  }
}
