package org.ceph4j.bundle;

import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelSpacing;

/**
 * The pixel spacing that all training films had. It is taken for an image that comes without one,
 * but only if that image has the training films' size: other sizes mean another scanner.
 *
 * @param spacing of the training films
 * @param size of the training films
 */
public record AssumedSpacing(PixelSpacing spacing, ImageSize size) {}
