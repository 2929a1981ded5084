package org.ceph4j.savedmodel;

/**
 * An input or output of a signature.
 *
 * @param name its key in the signature
 * @param type of its elements
 * @param shape as far as the signature tells
 */
public record TensorDescription(String name, ElementType type, Dimensions shape) {
  /** As in {@code film float32 [-1, 48, 64, 1]}. */
  @Override
  public String toString() {
    return name + " " + type + " " + shape;
  }
}
