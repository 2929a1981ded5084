package org.ceph4j.phantom;

/** How a {@link Tracing} passes a knot, in the head's frame. */
enum Heading {
  /** Parallel to the line between the knot's neighbours. */
  SMOOTH,
  /** In one direction on the near side and in another beyond. */
  CORNER,
  RIGHT,
  DOWN,
  LEFT,
  UP
}
