package org.ceph4j.settings;

import org.ceph4j.network.KernelStorage;

/**
 * How a network is trained.
 *
 * @param epochs at least 1
 * @param batchSize films a step, at least 1
 * @param learningRate of Adam, positive; the highest one where it changes
 * @param schedule how it changes
 * @param earlyStopping when the training ends before its last epoch
 * @param seed decides first values, order of films and dropout
 * @param validationShare the share of films, the last by name, that is kept for validation; in [0,
 *     1)
 * @param export last or best: the checkpoint whose weights are exported
 * @param exportKernels float32, or float16, in which a bundle is half as large
 * @param keepCheckpoints how many of the last checkpoints stay on disk beside the best, at least 1
 */
public record TrainingSettings(
    int epochs,
    int batchSize,
    double learningRate,
    ScheduleSettings schedule,
    EarlyStoppingSettings earlyStopping,
    long seed,
    double validationShare,
    CheckpointName export,
    KernelStorage exportKernels,
    int keepCheckpoints) {
  public TrainingSettings {
    if (epochs < 1 || batchSize < 1) {
      throw new IllegalArgumentException(
          "epochs and batchSize must be at least 1, got " + epochs + " and " + batchSize);
    }
    if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
      throw new IllegalArgumentException("learningRate must be positive, got " + learningRate);
    }
    if (schedule.warmupEpochs() >= epochs) {
      throw new IllegalArgumentException(
          "schedule.warmupEpochs must be below epochs, got "
              + schedule.warmupEpochs()
              + " of "
              + epochs);
    }
    if (!(validationShare >= 0 && validationShare < 1)) {
      throw new IllegalArgumentException(
          "validationShare must be in [0, 1), got " + validationShare);
    }
    if (keepCheckpoints < 1) {
      throw new IllegalArgumentException(
          "keepCheckpoints must be at least 1, got " + keepCheckpoints);
    }
  }
}
