package org.ceph4j.interpretation;

import java.util.Locale;

/** What a model counts coordinates in. */
public enum CoordinateUnit {
  /** px of the model's input, pixel centres at .0. */
  PX,
  /**
   * Shares of the image's width and height, from 0 to 1: from edge to edge where px relate by
   * {@link org.ceph4j.landmark.PixelMapping#HALF_PIXEL}, and px over size under {@link
   * org.ceph4j.landmark.PixelMapping#SCALE}.
   */
  SHARE;

  /** As in a description: {@code px}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
