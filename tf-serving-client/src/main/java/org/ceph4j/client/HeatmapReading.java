package org.ceph4j.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.decoding.DecodedPoint;
import org.ceph4j.decoding.HeatmapDecoder;
import org.ceph4j.decoding.HeatmapStack;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;

/**
 * Turns the heatmaps of an image into its landmarks: the one way for the client and for the
 * validation of a training. Thread-safe.
 *
 * @param landmarks the names of the maps, in order
 * @param decoder finds a map's peak
 * @param expectedPeak the highest value of a map of a certain network, which is a confidence of 1
 */
public record HeatmapReading(LandmarkSet landmarks, HeatmapDecoder decoder, double expectedPeak) {
  /** The landmarks of one image. */
  public FilmLandmarks landmarks(
      String image, ImageSize size, Optional<PixelSpacing> spacing, HeatmapStack maps) {
    List<Optional<DecodedPoint>> points = decoder.decode(maps, size);
    List<DetectedLandmark> detected = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      detected.add(
          new DetectedLandmark(
              landmarks.names().get(i),
              points.get(i).map(DecodedPoint::point),
              points.get(i).map(this::confidence).orElse(0.0)));
    }
    return new FilmLandmarks(image, size, spacing, detected);
  }

  private double confidence(DecodedPoint decoded) {
    return Math.min(1, decoded.height() / expectedPeak);
  }
}
