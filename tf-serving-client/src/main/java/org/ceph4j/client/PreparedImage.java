package org.ceph4j.client;

import java.util.ArrayList;
import java.util.List;
import org.ceph4j.InputException;
import org.ceph4j.image.GrayImage;
import org.ceph4j.image.Margins;
import org.ceph4j.interpretation.ImageInput;

/**
 * An image ready for the model, or why it is not.
 *
 * @param source where it comes from
 * @param frames what the model may be shown: what is inside of blank margins, and last the whole
 *     image; empty where the image could not be read
 * @param failure why it could not be read, else empty
 */
record PreparedImage(ImageSource source, List<Frame> frames, String failure) {
  PreparedImage {
    frames = List.copyOf(frames);
  }

  /**
   * Reads and prepares an image.
   *
   * @param trim whether the model may also be shown what is inside blank margins
   */
  static PreparedImage of(ImageSource source, ImageInput modelInput, boolean trim) {
    try {
      GrayImage image = source.read();
      List<Frame> frames = new ArrayList<>();
      Margins blank = trim ? Margins.blank(image) : Margins.NONE;
      if (!blank.equals(Margins.NONE)) {
        frames.add(Frame.of(image, blank, modelInput));
      }
      frames.add(Frame.of(image, Margins.NONE, modelInput));
      return new PreparedImage(source, frames, "");
    } catch (InputException e) {
      return new PreparedImage(source, List.of(), e.getMessage());
    }
  }

  boolean readable() {
    return failure.isEmpty();
  }

  /** All of a readable image. */
  Frame whole() {
    return frames.get(frames.size() - 1);
  }
}
