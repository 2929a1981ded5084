package org.ceph4j.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.interpretation.CoordinateOutput;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;
import org.ceph4j.savedmodel.Array;

/**
 * Turns the coordinates of a batch into landmarks. Such a model says nothing of how sure it is: the
 * confidence is 1, and 0 where a coordinate is NaN or infinite, which means "not found".
 *
 * @param landmarks the names, in the order of the output
 * @param output how coordinates lie in it
 * @param mapping how px of the input and of the original relate
 * @param input the size of the model's input
 */
record CoordinateReading(
    LandmarkSet landmarks, CoordinateOutput output, PixelMapping mapping, ImageSize input)
    implements OutputReading {
  @Override
  public Films of(Array coordinates) {
    float[] values = coordinates.floats();
    return (place, image, size, spacing) -> {
      List<DetectedLandmark> detected = new ArrayList<>();
      for (int i = 0; i < landmarks.size(); i++) {
        int start = 2 * (place * landmarks.size() + i);
        detected.add(landmark(i, values[start], values[start + 1], size));
      }
      return new FilmLandmarks(image, size, spacing, detected);
    };
  }

  private DetectedLandmark landmark(int index, float first, float second, ImageSize original) {
    String name = landmarks.names().get(index);
    if (!Float.isFinite(first) || !Float.isFinite(second)) {
      return new DetectedLandmark(name, Optional.empty(), 0);
    }
    Point point = output.toOriginal(new Point(first, second), mapping, input, original);
    return new DetectedLandmark(name, Optional.of(point), 1);
  }
}
