package org.ceph4j.importing;

import org.tensorflow.ndarray.Shape;

/**
 * A variable without its values.
 *
 * @param name with slashes: the layer's path, then what it is in the layer, such as {@code kernel}
 * @param shape fully known
 */
public record NamedShape(String name, Shape shape) {
  /** The path of the layer; empty if the name has no slash. */
  String layer() {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /** What it is in its layer. */
  String role() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** For people, such as {@code head/bias [27]}. */
  @Override
  public String toString() {
    return name + " " + shape;
  }
}
