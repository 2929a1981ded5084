package org.ceph4j.client;

import java.util.List;
import java.util.Optional;
import org.ceph4j.image.Margins;
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
 * @param view in which the network found them
 * @param margins blank ones that the network was not shown
 */
public record FilmLandmarks(
    String image,
    ImageSize size,
    Optional<PixelSpacing> spacing,
    List<DetectedLandmark> landmarks,
    View view,
    Margins margins)
    implements Detection {
  private static final double LEAST_CONFIDENCE = 0.5;

  public FilmLandmarks {
    landmarks = List.copyOf(landmarks);
  }

  /** Landmarks of a film that was shown as it is. */
  public FilmLandmarks(
      String image,
      ImageSize size,
      Optional<PixelSpacing> spacing,
      List<DetectedLandmark> landmarks) {
    this(image, size, spacing, landmarks, View.AS_IS, Margins.NONE);
  }

  /** The mean confidence of all landmarks, in [0, 1]. */
  public double meanConfidence() {
    return landmarks.stream().mapToDouble(DetectedLandmark::confidence).average().orElse(0);
  }

  /**
   * Whether the network has understood the film: its mean confidence is at least 0.5. Means
   * something where the confidence is a probability.
   */
  public boolean understood() {
    return meanConfidence() >= LEAST_CONFIDENCE;
  }

  /** The landmarks that are {@linkplain DetectedLandmark#unsure unsure}. */
  public List<DetectedLandmark> unsure() {
    return landmarks.stream().filter(DetectedLandmark::unsure).toList();
  }

  /** These landmarks, found in a view of a frame, as landmarks of the film. */
  FilmLandmarks seenAs(View seen, Frame frame, ImageSize film) {
    List<DetectedLandmark> undone =
        landmarks.stream()
            .map(
                landmark ->
                    new DetectedLandmark(
                        landmark.name(),
                        landmark
                            .point()
                            .map(point -> frame.margins().toWhole(seen.undo(point, size))),
                        landmark.confidence()))
            .toList();
    return new FilmLandmarks(image, film, spacing, undone, seen, frame.margins());
  }

  /** Where the landmark is in mm; empty where it was not found or the spacing is not known. */
  public Optional<MillimetrePoint> millimetres(DetectedLandmark landmark) {
    return spacing.flatMap(known -> landmark.point().map(known::toMillimetres));
  }
}
