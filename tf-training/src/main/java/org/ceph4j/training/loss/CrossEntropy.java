package org.ceph4j.training.loss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Where the landmark is, as a choice among all pixels of a map: the cross-entropy of the target, as
 * shares of its sum, to the softmax of the scores over the map; the mean over all maps. A blank
 * target, whose landmark lies far outside, counts 0.
 */
record CrossEntropy() implements HeatmapLoss {
  @Override
  public Operand<TFloat32> of(Ops tf, Maps maps) {
    Operand<TInt32> pixels = tf.constant(new int[] {1, 2});
    // Any shift of the scores gives the same softmax; this one keeps the powers from overflowing.
    Operand<TFloat32> highest =
        tf.stopGradient(tf.reduceMax(maps.scores(), pixels, ReduceMax.keepDims(true)));
    Operand<TFloat32> scores = tf.math.sub(maps.scores(), highest);
    Operand<TFloat32> logarithm = tf.math.log(tf.sum(tf.math.exp(scores), pixels));
    Operand<TFloat32> shares = shares(tf, maps.targets(), pixels);
    Operand<TFloat32> entropies = // [batch, landmarks]
        tf.math.sub(
            tf.math.mul(logarithm, tf.sum(shares, pixels)),
            tf.sum(tf.math.mul(shares, scores), pixels));
    return tf.math.mean(entropies, tf.constant(new int[] {0, 1}));
  }

  private static Operand<TFloat32> shares(
      Ops tf, Operand<TFloat32> targets, Operand<TInt32> pixels) {
    Operand<TFloat32> mass = tf.sum(targets, pixels, Sum.keepDims(true));
    return tf.math.divNoNan(targets, mass);
  }
}
