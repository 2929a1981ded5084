package org.ceph4j.decoding;

import org.ceph4j.landmark.Point;

/**
 * Where a heatmap has its peak.
 *
 * @param point in px of the original image
 * @param place the same in px of the heatmap
 * @param height the heatmap's highest value
 * @param mass the sum of the heatmap's values above 0
 */
public record DecodedPoint(Point point, Point place, float height, double mass) {}
