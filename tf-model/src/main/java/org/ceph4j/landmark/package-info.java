/**
 * The words of the field as types: points, landmark sets, image sizes and pixel spacing.
 *
 * <p>A {@link org.ceph4j.landmark.Point} is in px of an image, x to the right and y down, and the
 * centre of the top left pixel is (0.0, 0.0). A {@link org.ceph4j.landmark.MillimetrePoint} exists
 * only where a {@link org.ceph4j.landmark.PixelSpacing} is known. A {@link
 * org.ceph4j.landmark.PixelMapping} says how px of the original image and px of the network's input
 * relate. Nothing here knows TensorFlow.
 */
@NullMarked
package org.ceph4j.landmark;

import org.jspecify.annotations.NullMarked;
