package org.ceph4j.training;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ceph4j.settings.OptimizerSettings;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Keras' {@code clipnorm}, {@code clipvalue} and {@code global_clipnorm}. */
final class GradientClipping {
  private GradientClipping() {}

  /** Lays the ops that clip; the gradients as they are where no clipping is set. */
  static List<Operand<TFloat32>> clip(
      Ops tf, List<Operand<TFloat32>> gradients, OptimizerSettings settings) {
    if (settings.globalClipNorm() > 0) {
      return byGlobalNorm(tf, gradients, (float) settings.globalClipNorm());
    }
    return gradients.stream().map(clip(tf, settings)).toList();
  }

  private static UnaryOperator<Operand<TFloat32>> clip(Ops tf, OptimizerSettings settings) {
    float norm = (float) settings.clipNorm();
    float value = (float) settings.clipValue();
    if (norm > 0) {
      return gradient ->
          tf.math.mul(gradient, scale(tf, tf.math.sqrt(squares(tf, gradient)), norm));
    }
    if (value > 0) {
      return gradient -> tf.clipByValue(gradient, tf.constant(-value), tf.constant(value));
    }
    return gradient -> gradient;
  }

  private static List<Operand<TFloat32>> byGlobalNorm(
      Ops tf, List<Operand<TFloat32>> gradients, float norm) {
    Operand<TFloat32> sum =
        tf.math.addN(gradients.stream().map(gradient -> squares(tf, gradient)).toList());
    Operand<TFloat32> scale = scale(tf, tf.math.sqrt(sum), norm);
    return gradients.stream()
        .<Operand<TFloat32>>map(gradient -> tf.math.mul(gradient, scale))
        .toList();
  }

  /** {@code most / max(norm, most)}: 1 for what is small enough, NaN for what is no number. */
  private static Operand<TFloat32> scale(Ops tf, Operand<TFloat32> norm, float most) {
    return tf.math.div(tf.constant(most), tf.math.maximum(norm, tf.constant(most)));
  }

  private static Operand<TFloat32> squares(Ops tf, Operand<TFloat32> gradient) {
    return tf.math.mul(tf.nn.l2Loss(gradient), tf.constant(2f));
  }
}
