package org.ceph4j.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.landmark.Point;
import org.tensorflow.Tensor;

/**
 * What a graph found in a batch.
 *
 * @param coordinates {@code [batch, landmarks, 2]}
 * @param confidence {@code [batch, landmarks]}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FoundLandmarks(float[] coordinates, float[] confidence) {
  static FoundLandmarks of(Tensor coordinates, Tensor confidence) {
    return new FoundLandmarks(GraphRun.floats(coordinates), GraphRun.floats(confidence));
  }

  /** Requires that one image's landmarks are those that Java found, and returns how many were. */
  int requireAlike(int image, List<DetectedLandmark> expected, double px, double certainty) {
    int found = 0;
    for (int i = 0; i < expected.size(); i++) {
      int place = image * expected.size() + i;
      DetectedLandmark landmark = expected.get(i);
      String name = landmark.name() + " of image " + image;
      assertThat((double) confidence[place])
          .as(name)
          .isCloseTo(landmark.confidence(), within(certainty));
      float x = coordinates[2 * place];
      float y = coordinates[2 * place + 1];
      if (landmark.point().isEmpty()) {
        assertThat(new float[] {x, y}).as(name).containsOnly(Float.NaN);
      } else {
        Point point = landmark.point().get();
        assertThat(point.distanceTo(new Point(x, y))).as(name).isLessThanOrEqualTo(px);
        found++;
      }
    }
    return found;
  }
}
