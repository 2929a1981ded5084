package org.ceph4j.image;

import org.ceph4j.landmark.ImageSize;

/** What a network reads: a film, resized and scaled. */
public final class NetworkInput {
  private NetworkInput() {}

  /** Resizes, then standardises: what the networks of this project read. */
  public static float[] prepare(GrayImage film, ImageSize size) {
    return prepare(film, size, Scaling.STANDARDISE);
  }

  /**
   * Resizes, then scales.
   *
   * @param film of any size and depth
   * @param size of the network's input; the film is stretched to it
   * @return {@code [height, width]} of that size, row-major
   */
  public static float[] prepare(GrayImage film, ImageSize size, Scaling scaling) {
    return scaling.levels(Resize.bilinear(film, size));
  }
}
