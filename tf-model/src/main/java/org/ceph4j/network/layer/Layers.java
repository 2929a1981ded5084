package org.ceph4j.network.layer;

import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.core.Sum;

/** Layers without variables. */
public final class Layers {
  private Layers() {}

  /** {@code max(x, 0)}. */
  public static Layer relu() {
    return (pass, x) -> pass.tf().nn.relu(x);
  }

  /** {@code exp(x)} over its sum in the map of each image and channel. */
  public static Layer softmax() {
    return (pass, x) -> {
      var tf = pass.tf();
      var pixels = tf.constant(new int[] {1, 2});
      var highest = tf.reduceMax(x, pixels, ReduceMax.keepDims(true));
      var powers = tf.math.exp(tf.math.sub(x, highest));
      return tf.math.div(powers, tf.sum(powers, pixels, Sum.keepDims(true)));
    };
  }

  /**
   * Each {@code patch x patch} pixels as one place: {@code [batch, height, width, channels]} to
   * {@code [batch, height / patch, width / patch, patch * patch * channels]}.
   */
  public static Layer toPatches(int patch) {
    return (pass, x) -> patch == 1 ? x : pass.tf().nn.spaceToDepth(x, (long) patch);
  }

  /** The reverse of {@link #toPatches}. */
  public static Layer toPixels(int patch) {
    return (pass, x) -> patch == 1 ? x : pass.tf().nn.depthToSpace(x, (long) patch);
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
