package org.ceph4j.interpretation;

import java.util.Locale;

/** Where the channels of images or heatmaps lie. */
public enum Layout {
  /** {@code [batch, height, width, channels]}. */
  NHWC(1, 2, 3),
  /** {@code [batch, channels, height, width]}. */
  NCHW(2, 3, 1);

  private final int height;
  private final int width;
  private final int channels;

  Layout(int height, int width, int channels) {
    this.height = height;
    this.width = width;
    this.channels = channels;
  }

  /** The axis of the rows. */
  int heightAxis() {
    return height;
  }

  /** The axis of the columns. */
  int widthAxis() {
    return width;
  }

  /** The axis of the channels. */
  int channelAxis() {
    return channels;
  }

  /** As in a description: {@code nhwc}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
