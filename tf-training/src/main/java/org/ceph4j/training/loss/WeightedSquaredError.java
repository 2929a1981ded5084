package org.ceph4j.training.loss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of {@code (1 + weight * target / peak) * (heatmap - target)^2} over all values: nearly
 * all pixels of a map are background, and the few near the landmark count more.
 *
 * @param weight at least 0; 0 is the plain squared error
 * @param peak the highest value of the targets
 */
record WeightedSquaredError(double weight, double peak) implements HeatmapLoss {
  @Override
  public Operand<TFloat32> of(Ops tf, Maps maps) {
    Operand<TFloat32> weights =
        tf.math.add(
            tf.math.mul(maps.targets(), tf.constant((float) (weight / peak))), tf.constant(1f));
    Operand<TFloat32> squares = tf.math.squaredDifference(maps.heatmaps(), maps.targets());
    return tf.math.mean(tf.math.mul(weights, squares), tf.constant(new int[] {0, 1, 2, 3}));
  }
}
