package org.ceph4j.device;

import java.util.Locale;
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
  private static final int FIRST_WITH_SHORTER_NUMBERS = 8;

  /** Refuses a precision that it has no instructions for. */
  void require(Precision precision) {
    int major = Integer.parseInt(computeCapability.replaceFirst("\\..*", ""));
    if (precision != Precision.FLOAT32 && major < FIRST_WITH_SHORTER_NUMBERS) {
      throw new InputException(
          "precision %s: expected a GPU of compute capability 8.0 or later, found %s with %s. Set the precision to float32."
              .formatted(precision.toString().toLowerCase(Locale.ROOT), this, computeCapability));
    }
  }

  /** The name by which it is asked for, and its own. */
  @Override
  public String toString() {
    return new Device(Device.Kind.GPU, index) + " " + name;
  }
}
