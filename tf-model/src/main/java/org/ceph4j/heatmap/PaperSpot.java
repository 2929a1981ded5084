package org.ceph4j.heatmap;

import org.ceph4j.landmark.ImageSize;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * The spot of an early version of the original program (arXiv 2005.12110), with its quirks.
 *
 * <p>The landmark is rounded to a whole px (halves to even), and a spot of 128 x 128 px is pasted
 * over the 64 px before it and the 64 from it on. The spot is a Gaussian over 128 points from -128
 * to 128, so its sigma is 36 * 127 / 256 px and its centre lies half a px up and left of the
 * landmark. Where the top or left border cuts the spot, it is pasted from its own first row or
 * column, which moves the peak: a defect of the original, kept. A landmark so far outside that no
 * pixel is left gives a blank map, where the original fails.
 */
public record PaperSpot() implements Spot {
  private static final int HALF = 64;
  private static final double SIGMA = 36;
  private static final double AMPLITUDE = 4096 / (SIGMA * Math.sqrt(2 * Math.PI));
  private static final double FIRST = -128;
  private static final double STEP = 256.0 / (2 * HALF - 1);

  /** The spot's highest value, half a step away from its centre in both directions. */
  @Override
  public double peak() {
    double offset = STEP / 2;
    return AMPLITUDE * Math.exp(-(2 * offset * offset) / (2 * SIGMA * SIGMA));
  }

  @Override
  public double mass() {
    double profile = 0;
    for (int i = 0; i < 2 * HALF; i++) {
      double place = FIRST + i * STEP;
      profile += Math.exp(-(place * place) / (2 * SIGMA * SIGMA));
    }
    return AMPLITUDE * profile * profile;
  }

  @Override
  public Operand<TFloat32> draw(Ops tf, Operand<TFloat32> points, ImageSize size) {
    Operand<TFloat32> product =
        Profiles.product(
            tf, points, size, (pixels, centres) -> profile(tf, pixels, tf.math.rint(centres)));
    return tf.math.mul(product, tf.constant((float) AMPLITUDE));
  }

  private static Operand<TFloat32> profile(
      Ops tf, Operand<TFloat32> pixels, Operand<TFloat32> centre) {
    Operand<TFloat32> half = tf.constant((float) HALF);
    Operand<TFloat32> start = tf.math.maximum(tf.math.sub(centre, half), tf.constant(0f));
    Operand<TFloat32> index = tf.math.sub(pixels, start);
    Operand<TFloat32> place =
        tf.math.add(tf.math.mul(index, tf.constant((float) STEP)), tf.constant((float) FIRST));
    Operand<TFloat32> value =
        tf.math.exp(
            tf.math.mul(tf.math.square(place), tf.constant((float) (-1 / (2 * SIGMA * SIGMA)))));
    Operand<TBool> pasted =
        tf.math.logicalAnd(
            tf.math.greaterEqual(pixels, start), tf.math.less(pixels, tf.math.add(centre, half)));
    return tf.math.mul(value, tf.dtypes.cast(pasted, TFloat32.class));
  }
}
