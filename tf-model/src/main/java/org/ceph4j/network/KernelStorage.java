package org.ceph4j.network;

import org.tensorflow.ndarray.Shape;

/** How a bundle stores the kernels of convolutions, which are nearly all of a network. */
public enum KernelStorage {
  /** As they were trained. */
  FLOAT32,
  /**
   * Rounded to 11 binary digits, in half the room; the bundle computes in float32 all the same.
   * Biases, slopes and statistics stay as they were trained.
   */
  FLOAT16;

  private static final int KERNEL_DIMENSIONS = 4;

  /** Whether a variable of that shape is stored in float16. */
  public boolean halves(Shape shape) {
    return this == FLOAT16 && shape.numDimensions() == KERNEL_DIMENSIONS;
  }
}
