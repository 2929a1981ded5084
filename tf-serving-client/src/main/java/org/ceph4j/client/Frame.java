package org.ceph4j.client;

import org.ceph4j.image.GrayImage;
import org.ceph4j.image.Margins;
import org.ceph4j.interpretation.ImageInput;
import org.ceph4j.landmark.ImageSize;

/**
 * An image, or what is left of it without its margins, ready for the model.
 *
 * @param margins of the original that are left out
 * @param size of the rest, in px of the original
 * @param input the rest, resized and scaled, row by row
 */
record Frame(Margins margins, ImageSize size, float[] input) {
  static Frame of(GrayImage image, Margins margins, ImageInput input) {
    GrayImage rest = margins.cutOff(image);
    return new Frame(margins, rest.size(), input.prepare(rest));
  }
}
