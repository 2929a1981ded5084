package org.ceph4j.phantom;

/** How sharp an edge a part of the head throws. */
enum Softness {
  /** Edges of bone and skin. */
  SHARP(0),
  /** Rounded bone and spongy bone. */
  SOFT(0.9),
  /** Bulk without an edge. */
  DIFFUSE(4);

  private final double sigma;

  Softness(double sigma) {
    this.sigma = sigma;
  }

  /** The Gaussian blur in mm, beside that of the film itself. */
  double sigma() {
    return sigma;
  }
}
