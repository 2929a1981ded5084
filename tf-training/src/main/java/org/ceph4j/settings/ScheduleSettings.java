package org.ceph4j.settings;

/**
 * How the learning rate changes, in Keras' words.
 *
 * @param kind constant as in the paper; cosine: Keras' {@code CosineDecay} over all steps after the
 *     warm-up; plateau: Keras' {@code ReduceLROnPlateau} on the validation loss
 * @param warmupEpochs over which the rate grows from 0 to training.learningRate; of all kinds
 * @param finalShare of cosine, Keras' {@code alpha}: the last rate as a share of the first
 * @param factor of plateau: what the rate is multiplied with
 * @param patience of plateau: epochs without a better loss before that
 * @param minDelta of plateau: by how much a loss must be lower to be better
 * @param cooldown of plateau: epochs after a reduction in which nothing is counted
 * @param minLearningRate of plateau: the rate never falls below it
 */
public record ScheduleSettings(
    Kind kind,
    int warmupEpochs,
    double finalShare,
    double factor,
    int patience,
    double minDelta,
    int cooldown,
    double minLearningRate) {
  /** The course of the rate. */
  public enum Kind {
    /** It stays. */
    CONSTANT,
    /** It falls along half a cosine. */
    COSINE,
    /** It falls when the loss no longer does. */
    PLATEAU
  }

  public ScheduleSettings {
    if (warmupEpochs < 0 || patience < 0 || cooldown < 0) {
      throw new IllegalArgumentException(
          "warmupEpochs, patience and cooldown must be at least 0, got "
              + warmupEpochs
              + ", "
              + patience
              + " and "
              + cooldown);
    }
    if (!(finalShare >= 0 && finalShare <= 1)) {
      throw new IllegalArgumentException("finalShare must be in [0, 1], got " + finalShare);
    }
    if (!(factor > 0 && factor < 1)) {
      throw new IllegalArgumentException("factor must be in (0, 1), got " + factor);
    }
    if (!(minDelta >= 0 && minLearningRate >= 0)) {
      throw new IllegalArgumentException(
          "minDelta and minLearningRate must be at least 0, got "
              + minDelta
              + " and "
              + minLearningRate);
    }
  }
}
