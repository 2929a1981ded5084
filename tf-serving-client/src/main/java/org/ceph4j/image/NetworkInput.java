package org.ceph4j.image;

/** What a network reads: a film, resized and scaled. */
public final class NetworkInput {
  private NetworkInput() {}

  /** Resizes, then standardises: what the networks of this project read. */
  public static float[] prepare(GrayImage film, Resizing resizing) {
    return prepare(film, resizing, Scaling.STANDARDISE);
  }

  /**
   * Resizes, then scales.
   *
   * @param film of any size and depth
   * @return {@code [height, width]} of the input, row-major
   */
  public static float[] prepare(GrayImage film, Resizing resizing, Scaling scaling) {
    return scaling.levels(resizing.resize(film));
  }
}
