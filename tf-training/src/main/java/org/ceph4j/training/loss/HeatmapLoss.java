package org.ceph4j.training.loss;

import org.ceph4j.settings.LossSettings;
import org.tensorflow.Operand;
import org.tensorflow.framework.losses.MeanSquaredError;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** How far heatmaps are from their targets, as one number that gradients can follow. */
@FunctionalInterface
public interface HeatmapLoss {
  /** Lays the ops of the loss, a scalar. */
  Operand<TFloat32> of(Ops tf, Maps maps);

  /**
   * The loss of these settings.
   *
   * @param peak the highest value of the targets
   */
  static HeatmapLoss of(LossSettings settings, double peak) {
    return switch (settings.kind()) {
      case SQUARED_ERROR ->
          (tf, maps) -> new MeanSquaredError().call(tf, maps.targets(), maps.heatmaps());
      case WEIGHTED_SQUARED_ERROR -> new WeightedSquaredError(settings.weight(), peak);
      case ADAPTIVE_WING -> new AdaptiveWing(peak);
      case CROSS_ENTROPY -> new CrossEntropy();
    };
  }
}
