package org.ceph4j.dataset;

/**
 * The shape of stored heatmaps.
 *
 * @param height rows
 * @param width columns
 * @param landmarks channels
 */
public record HeatmapShape(int height, int width, int landmarks) {
  /** {@code [height, width, landmarks]}. */
  @Override
  public String toString() {
    return "[" + height + ", " + width + ", " + landmarks + "]";
  }
}
