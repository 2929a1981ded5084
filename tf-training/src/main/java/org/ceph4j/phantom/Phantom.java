package org.ceph4j.phantom;

import java.awt.image.BufferedImage;
import java.util.List;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;

/**
 * A synthetic film whose landmarks are known exactly.
 *
 * @param stem its name; distinct within a series
 * @param film 8-bit gray, bright where more lay in the rays' way
 * @param points in px of the film, in the order of the series' landmark set
 * @param spacing of the film
 */
public record Phantom(String stem, BufferedImage film, List<Point> points, PixelSpacing spacing) {
  public Phantom {
    points = List.copyOf(points);
  }
}
