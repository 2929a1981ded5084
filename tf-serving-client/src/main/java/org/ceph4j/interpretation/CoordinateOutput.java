package org.ceph4j.interpretation;

import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;

/**
 * Two coordinates for each landmark: {@code [batch, landmarks, 2]}.
 *
 * @param name of the output
 * @param unit of the coordinates
 * @param order of the two
 */
public record CoordinateOutput(String name, CoordinateUnit unit, CoordinateOrder order)
    implements LandmarkOutput {
  /**
   * A landmark in px of the original image.
   *
   * @param given the two coordinates, the first of them as x
   * @param mapping how px of the input and of the original relate
   * @param input the size of the model's input
   * @param original the size of the image before it was resized
   */
  public Point toOriginal(Point given, PixelMapping mapping, ImageSize input, ImageSize original) {
    Point point = order == CoordinateOrder.XY ? given : new Point(given.y(), given.x());
    return unit == CoordinateUnit.PX
        ? mapping.map(point, input, original)
        : mapping.share(point, original);
  }
}
