package org.ceph4j.network.layer;

/** Layers without variables. */
public final class Layers {
  private Layers() {}

  /** {@code max(x, 0)}. */
  public static Layer relu() {
    return (pass, x) -> pass.tf().nn.relu(x);
  }

  /** The maximum of each 2 x 2 pixels; height and width halve. */
  public static Layer maxPool() {
    return (pass, x) -> {
      var tf = pass.tf();
      var size = tf.constant(new int[] {1, 2, 2, 1});
      return tf.nn.maxPool(x, size, size, "SAME");
    };
  }
}
