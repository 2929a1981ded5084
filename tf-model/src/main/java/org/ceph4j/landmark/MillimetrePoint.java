package org.ceph4j.landmark;

/**
 * A place in an image, in mm from the centre of the top left pixel: x to the right, y down. Only a
 * {@link PixelSpacing} makes one.
 *
 * @param x mm to the right
 * @param y mm down
 */
public record MillimetrePoint(double x, double y) {}
