package org.ceph4j.settings;

import java.util.stream.DoubleStream;

/**
 * What Adam does beside its steps, in Keras' words; 0 turns each off.
 *
 * @param clipNorm each variable's gradient is scaled down to at most this norm
 * @param clipValue each value of a gradient is cut to plus and minus this
 * @param globalClipNorm all gradients together are scaled down to at most this norm; at most one of
 *     the three may be set
 * @param averageMomentum of the exponential average of the weights, Keras' {@code ema_momentum}, in
 *     [0, 1). Where it is set, the averages are what is validated and exported
 */
public record OptimizerSettings(
    double clipNorm, double clipValue, double globalClipNorm, double averageMomentum) {
  public OptimizerSettings {
    if (!(clipNorm >= 0 && clipValue >= 0 && globalClipNorm >= 0)
        || DoubleStream.of(clipNorm, clipValue, globalClipNorm).filter(clip -> clip > 0).count()
            > 1) {
      throw new IllegalArgumentException(
          "at most one of clipNorm, clipValue and globalClipNorm may be above 0 and none below, got "
              + clipNorm
              + ", "
              + clipValue
              + " and "
              + globalClipNorm);
    }
    if (!(averageMomentum >= 0 && averageMomentum < 1)) {
      throw new IllegalArgumentException(
          "averageMomentum must be in [0, 1), got " + averageMomentum);
    }
  }

  /** Whether averages of the weights are kept. */
  public boolean averages() {
    return averageMomentum > 0;
  }
}
