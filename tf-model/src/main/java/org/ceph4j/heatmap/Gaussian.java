package org.ceph4j.heatmap;

import org.ceph4j.landmark.ImageSize;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * {@code amplitude * exp(-d^2 / (2 sigma^2))} at distance d from the landmark, which is not
 * rounded.
 *
 * @param sigma px of the network's input, positive
 * @param amplitude the value at the landmark, positive
 */
public record Gaussian(double sigma, double amplitude) implements Spot {
  public Gaussian {
    if (!(sigma > 0 && amplitude > 0)) {
      throw new IllegalArgumentException(
          "sigma and amplitude must be positive, got " + sigma + " and " + amplitude);
    }
  }

  @Override
  public double peak() {
    return amplitude;
  }

  /** That of the continuous Gaussian, which pixels sum up to 1e-7 for sigma 1 px and more. */
  @Override
  public double mass() {
    return amplitude * 2 * Math.PI * sigma * sigma;
  }

  @Override
  public Operand<TFloat32> draw(Ops tf, Operand<TFloat32> points, ImageSize size) {
    Operand<TFloat32> factor = tf.constant((float) (-1 / (2 * sigma * sigma)));
    Operand<TFloat32> product =
        Profiles.product(
            tf,
            points,
            size,
            (pixels, centres) ->
                tf.math.exp(tf.math.mul(tf.math.squaredDifference(pixels, centres), factor)));
    return tf.math.mul(product, tf.constant((float) amplitude));
  }
}
