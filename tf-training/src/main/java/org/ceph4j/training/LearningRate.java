package org.ceph4j.training;

import java.util.List;
import org.ceph4j.settings.ScheduleSettings;
import org.ceph4j.settings.TrainingSettings;

/**
 * The learning rate of each step: a pure function of the settings and of what the epochs gave so
 * far, so that a resumed run needs no memory of its own.
 *
 * @param settings the highest rate and how it changes
 * @param stepsPerEpoch of the run
 */
record LearningRate(TrainingSettings settings, int stepsPerEpoch) {
  /** The rate of the step that follows a state. */
  double after(TrainingState state) {
    ScheduleSettings schedule = settings.schedule();
    long warmup = (long) schedule.warmupEpochs() * stepsPerEpoch;
    if (state.step() < warmup) {
      return settings.learningRate() * state.step() / warmup;
    }
    return switch (schedule.kind()) {
      case CONSTANT -> settings.learningRate();
      case COSINE -> cosine(state.step() - warmup, steps() - warmup);
      case PLATEAU -> plateau(state.history());
    };
  }

  private long steps() {
    return (long) settings.epochs() * stepsPerEpoch;
  }

  private double cosine(long step, long steps) {
    double share = settings.schedule().finalShare();
    double fallen = (1 + Math.cos(Math.PI * step / steps)) / 2;
    return settings.learningRate() * ((1 - share) * fallen + share);
  }

  /** Keras' ReduceLROnPlateau, run over the epochs anew. */
  private double plateau(List<EpochResult> history) {
    ScheduleSettings schedule = settings.schedule();
    double rate = settings.learningRate();
    double best = Double.POSITIVE_INFINITY;
    int waited = 0;
    int cooldown = 0;
    for (EpochResult epoch : history) {
      if (cooldown > 0) {
        cooldown--;
        waited = 0;
      }
      if (epoch.decisiveLoss() < best - schedule.minDelta()) {
        best = epoch.decisiveLoss();
        waited = 0;
      } else if (cooldown == 0 && ++waited >= schedule.patience()) {
        if (rate > schedule.minLearningRate()) {
          rate = Math.max(rate * schedule.factor(), schedule.minLearningRate());
          cooldown = schedule.cooldown();
          waited = 0;
        }
      }
    }
    return rate;
  }
}
