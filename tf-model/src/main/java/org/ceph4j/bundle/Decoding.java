package org.ceph4j.bundle;

/** How a heatmap becomes a point. */
public enum Decoding {
  /** The original program's: the mean of all pixels equal to the maximum, in whole pixels. */
  PAPER,
  /** The centroid of the connected region above half the maximum, in fractions of a pixel. */
  SUBPIXEL
}
