package org.ceph4j.device;

import org.ceph4j.InputException;

/**
 * A GPU.
 *
 * @param index its number, from 0, among those that this process may use
 * @param name such as {@code NVIDIA H100 80GB HBM3}
 * @param memory in bytes
 * @param computeCapability such as {@code 9.0}
 */
public record Gpu(int index, String name, long memory, String computeCapability) {
  private static final int FIRST_WITH_TF32 = 8;

  /** Refuses a precision that it has no instructions for, or TensorFlow no way to use them. */
  void require(Precision precision) {
    if (precision == Precision.BFLOAT16) {
      throw new InputException(
          "precision bfloat16: TensorFlow rewrites graphs for it on processors only, found %s. Set the precision to tf32 or float32."
              .formatted(this));
    }
    int major = Integer.parseInt(computeCapability.replaceFirst("\\..*", ""));
    if (precision == Precision.TF32 && major < FIRST_WITH_TF32) {
      throw new InputException(
          "precision tf32: expected a GPU of compute capability 8.0 or later, found %s with %s. Set the precision to float32."
              .formatted(this, computeCapability));
    }
  }

  /** The name by which it is asked for, and its own. */
  @Override
  public String toString() {
    return new Device(Device.Kind.GPU, index) + " " + name;
  }
}
