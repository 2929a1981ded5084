package org.ceph4j.decoding;

import org.ceph4j.landmark.Point;

/**
 * Where a heatmap has its peak.
 *
 * @param point in px of the original image
 * @param height the heatmap's highest value
 */
public record DecodedPoint(Point point, float height) {}
