package org.ceph4j.client;

import org.ceph4j.InputException;
import org.ceph4j.image.GrayImage;
import org.ceph4j.interpretation.ImageInput;
import org.ceph4j.landmark.ImageSize;

/**
 * An image ready for the model, or why it is not.
 *
 * @param source where it comes from
 * @param size of the original
 * @param input resized and scaled, row by row; empty where the image could not be read
 * @param failure why it could not be read, else empty
 */
record PreparedImage(ImageSource source, ImageSize size, float[] input, String failure) {
  static PreparedImage of(ImageSource source, ImageInput modelInput) {
    try {
      GrayImage image = source.read();
      return new PreparedImage(source, image.size(), modelInput.prepare(image), "");
    } catch (InputException e) {
      return new PreparedImage(source, modelInput.size(), new float[0], e.getMessage());
    }
  }

  boolean readable() {
    return failure.isEmpty();
  }
}
