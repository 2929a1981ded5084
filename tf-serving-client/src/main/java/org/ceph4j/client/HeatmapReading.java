package org.ceph4j.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.bundle.Confidence;
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
 * @param confidence how a map tells how sure the network is
 */
public record HeatmapReading(LandmarkSet landmarks, HeatmapDecoder decoder, Confidence confidence) {
  /** The landmarks of one image. */
  public FilmLandmarks landmarks(
      String image, ImageSize size, Optional<PixelSpacing> spacing, HeatmapStack maps) {
    List<Optional<DecodedPoint>> points = decoder.decode(maps, size);
    List<DetectedLandmark> detected = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      detected.add(landmark(i, points.get(i), maps));
    }
    return new FilmLandmarks(image, size, spacing, detected);
  }

  private DetectedLandmark landmark(int index, Optional<DecodedPoint> decoded, HeatmapStack maps) {
    return new DetectedLandmark(
        landmarks.names().get(index),
        decoded.map(DecodedPoint::point),
        decoded.map(found -> confidence(index, found, maps)).orElse(0.0));
  }

  private double confidence(int index, DecodedPoint found, HeatmapStack maps) {
    return confidence.of(
        landmarks.names().get(index),
        found.height(),
        radius -> maps.massWithin(radius, found.place(), index) / found.mass());
  }
}
