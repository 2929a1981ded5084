package org.ceph4j.training.loss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The adaptive wing loss (Wang, Bo and Fuxin 2019, arXiv 1904.07399, equation 3) with the paper's
 * constants, as the mean over all values of maps and targets over the targets' peak.
 *
 * <p>With {@code d = |target - heatmap|} and {@code e = alpha - target} it is {@code omega * ln(1 +
 * (d / epsilon)^e)} up to {@code theta}, and goes on as a straight line of the same slope {@code
 * A}.
 *
 * @param peak the highest value of the targets
 */
record AdaptiveWing(double peak) implements HeatmapLoss {
  private static final float ALPHA = 2.1f;
  private static final float OMEGA = 14;
  private static final float EPSILON = 1;
  private static final float THETA = 0.5f;

  @Override
  public Operand<TFloat32> of(Ops tf, Maps maps) {
    Operand<TFloat32> scale = tf.constant((float) (1 / peak));
    Operand<TFloat32> targets = tf.math.mul(maps.targets(), scale);
    Operand<TFloat32> distance =
        tf.math.abs(tf.math.sub(targets, tf.math.mul(maps.heatmaps(), scale)));
    Operand<TFloat32> exponent = tf.math.sub(tf.constant(ALPHA), targets);
    Operand<TFloat32> near = tf.math.minimum(distance, tf.constant(THETA));
    Operand<TFloat32> far = tf.math.sub(distance, near);
    Operand<TFloat32> curved =
        tf.math.mul(
            tf.constant(OMEGA),
            tf.math.log1p(tf.math.pow(tf.math.div(near, tf.constant(EPSILON)), exponent)));
    Operand<TFloat32> straight = tf.math.mul(slope(tf, exponent), far);
    return tf.math.mean(tf.math.add(curved, straight), tf.constant(new int[] {0, 1, 2, 3}));
  }

  /** {@code A = omega * e * (theta / epsilon)^(e - 1) / (epsilon * (1 + (theta / epsilon)^e))}. */
  private static Operand<TFloat32> slope(Ops tf, Operand<TFloat32> exponent) {
    Operand<TFloat32> power = tf.math.pow(tf.constant(THETA / EPSILON), exponent);
    Operand<TFloat32> numerator =
        tf.math.mul(tf.math.mul(tf.constant(OMEGA / THETA), exponent), power);
    return tf.math.div(numerator, tf.math.add(power, tf.constant(1f)));
  }
}
