package org.ceph4j.interpretation;

import java.util.List;
import org.ceph4j.image.GrayImage;
import org.ceph4j.image.NetworkInput;
import org.ceph4j.image.Resizing;
import org.ceph4j.image.Scaling;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.savedmodel.Array;
import org.ceph4j.savedmodel.ElementType;

/**
 * The input that takes the image.
 *
 * @param name of the input
 * @param type float32 or float16, or uint8 for levels from 0 to 255
 * @param layout of the images
 * @param channels 1, or 3 that all get the gray level
 * @param resizing to the size that the model takes
 * @param scaling of the gray levels
 */
public record ImageInput(
    String name,
    ElementType type,
    Layout layout,
    int channels,
    Resizing resizing,
    Scaling scaling) {
  /** The resized and scaled levels of a film, row by row: what {@link #batch} takes. */
  public float[] prepare(GrayImage film) {
    return NetworkInput.prepare(film, resizing, scaling);
  }

  /** The size to which an image is resized. */
  public ImageSize size() {
    return resizing.size();
  }

  /** Prepared films as the model takes them. */
  public Array batch(List<float[]> films) {
    float[] values = new float[films.size() * size().pixels() * channels];
    for (int film = 0; film < films.size(); film++) {
      fill(values, film * size().pixels() * channels, films.get(film));
    }
    int[] shape = shape(films.size());
    return type == ElementType.UINT8 ? Array.of(bytes(values), shape) : Array.of(values, shape);
  }

  private void fill(float[] values, int start, float[] film) {
    int pixelStep = layout == Layout.NHWC ? channels : 1;
    int channelStep = layout == Layout.NHWC ? 1 : film.length;
    for (int pixel = 0; pixel < film.length; pixel++) {
      for (int channel = 0; channel < channels; channel++) {
        values[start + pixel * pixelStep + channel * channelStep] = film[pixel];
      }
    }
  }

  private int[] shape(int films) {
    return layout == Layout.NHWC
        ? new int[] {films, size().height(), size().width(), channels}
        : new int[] {films, channels, size().height(), size().width()};
  }

  private static byte[] bytes(float[] levels) {
    byte[] bytes = new byte[levels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(levels[i]);
    }
    return bytes;
  }
}
