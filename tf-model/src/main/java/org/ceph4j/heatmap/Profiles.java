package org.ceph4j.heatmap;

import org.ceph4j.landmark.ImageSize;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.index.Indices;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Maps as products of a profile along the rows and one along the columns, which a Gaussian is: two
 * short exponentials in place of one for each pixel.
 */
final class Profiles {
  private Profiles() {}

  /** One profile: {@code pixels [1, n, 1]} and {@code centres [batch, 1, landmarks]} to values. */
  interface Profile {
    Operand<TFloat32> at(Operand<TFloat32> pixels, Operand<TFloat32> centres);
  }

  /** The product {@code [batch, height, width, landmarks]} of the profiles around the points. */
  static Operand<TFloat32> product(
      Ops tf, Operand<TFloat32> points, ImageSize size, Profile profile) {
    Operand<TFloat32> columns = along(tf, points, 0, size.width(), profile);
    Operand<TFloat32> rows = along(tf, points, 1, size.height(), profile);
    return tf.math.mul(
        tf.expandDims(rows, tf.constant(2)), // [batch, height, 1, landmarks]
        tf.expandDims(columns, tf.constant(1))); // [batch, 1, width, landmarks]
  }

  private static Operand<TFloat32> along(
      Ops tf, Operand<TFloat32> points, int axis, int length, Profile profile) {
    Operand<TFloat32> centres =
        tf.expandDims(
            tf.stridedSlice(points, Indices.all(), Indices.all(), Indices.at(axis)),
            tf.constant(1));
    float[][] pixels = new float[length][1];
    for (int i = 0; i < length; i++) {
      pixels[i][0] = i;
    }
    return profile.at(tf.expandDims(tf.constant(pixels), tf.constant(0)), centres);
  }
}
