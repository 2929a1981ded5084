package org.ceph4j.export;

import org.ceph4j.bundle.Confidence;
import org.ceph4j.bundle.MassConfidence;
import org.ceph4j.bundle.PeakConfidence;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * How sure heatmaps are of the points found in them, as ops: the twin of {@link Confidence} and of
 * what {@link org.ceph4j.decoding} tells it, which are the definition; LandmarkReadingTest holds
 * them together.
 *
 * @param tf where ops go
 * @param heatmaps {@code [batch, height, width, landmarks]}
 * @param size height and width of a heatmap
 * @param heights {@code [batch, landmarks]}: the highest value of each
 * @param places {@code [batch, landmarks, 2]}: x and y of each point in px of its heatmap
 */
record MapConfidence(
    Ops tf,
    Operand<TFloat32> heatmaps,
    ImageSize size,
    Operand<TFloat64> heights,
    Operand<TFloat64> places) {
  /** That confidence in each point, {@code [batch, landmarks]}; 0 where a map is blank. */
  Operand<TFloat64> of(Confidence confidence, LandmarkSet landmarks) {
    Operand<TFloat64> none = tf.zerosLike(heights);
    Operand<TFloat64> some =
        confidence instanceof PeakConfidence peak
            ? of(peak)
            : of((MassConfidence) confidence, landmarks);
    return tf.select(tf.math.greater(heights, none), some, none);
  }

  private Operand<TFloat64> of(PeakConfidence peak) {
    return tf.math.minimum(
        tf.constant(1.0), tf.math.div(heights, tf.constant(peak.expectedPeak())));
  }

  private Operand<TFloat64> of(MassConfidence mass, LandmarkSet landmarks) {
    Operand<TFloat64> one = tf.constant(1.0);
    Operand<TFloat64> cut =
        tf.math.minimum(
            tf.constant(1 - MassConfidence.LEAST_SHARE),
            tf.math.maximum(tf.constant(MassConfidence.LEAST_SHARE), share(mass.radius())));
    Operand<TFloat64> logit = tf.math.log(tf.math.div(cut, tf.math.sub(one, cut)));
    double[] offsets = landmarks.names().stream().mapToDouble(mass::offset).toArray();
    return tf.math.sigmoid(
        tf.math.add(tf.math.mul(logit, tf.constant(mass.slope())), tf.constant(offsets)));
  }

  /** The share of each map that lies no further than the radius from its point. */
  private Operand<TFloat64> share(double radius) {
    Operand<TFloat64> room = tf.math.sub(tf.constant(radius * radius), squares(1, size.height()));
    Operand<TBool> within = // [batch, height, width, landmarks]
        tf.math.lessEqual(squares(0, size.width()), room);
    MapPixels near = MapPixels.where(tf, within);
    Operand<TFloat32> values = tf.nn.relu(heatmaps);
    Operand<TFloat64> all =
        tf.sum(tf.dtypes.cast(values, TFloat64.class), tf.constant(new int[] {1, 2}));
    return tf.math.div(near.sums(tf.dtypes.cast(near.valuesOf(values), TFloat64.class)), all);
  }

  /**
   * How far each column (0) or row (1) is from the points along that axis, squared.
   *
   * @return {@code [batch, 1, length, landmarks]} for columns, {@code [batch, length, 1,
   *     landmarks]} for rows
   */
  private Operand<TFloat64> squares(int coordinate, int length) {
    Operand<TFloat64> centres = // [batch, 1, landmarks]
        tf.expandDims(tf.gather(places, tf.constant(coordinate), tf.constant(2)), tf.constant(1));
    Operand<TFloat64> pixels = // [length, 1]
        tf.expandDims(
            tf.dtypes.cast(
                tf.range(tf.constant(0), tf.constant(length), tf.constant(1)), TFloat64.class),
            tf.constant(1));
    return tf.expandDims(
        tf.math.squaredDifference(pixels, centres), tf.constant(coordinate == 0 ? 1 : 2));
  }
}
