package org.ceph4j.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a training run has come; with the variables, all that is needed to go on.
 *
 * @param step how many steps are done
 * @param epochMean over the steps of the epoch in progress
 * @param history one entry for each finished epoch
 */
public record TrainingState(long step, RunningMean epochMean, List<EpochResult> history) {
  public TrainingState {
    history = List.copyOf(history);
  }

  /** Before the first step. */
  public static TrainingState start() {
    return new TrainingState(0, RunningMean.EMPTY, List.of());
  }

  /** After one more step. */
  TrainingState afterStep(StepResult result, int films) {
    return new TrainingState(step + 1, epochMean.plus(result, films), history);
  }

  /** After the epoch in progress, whose last step had this learning rate, was validated. */
  TrainingState afterEpoch(double learningRate, Optional<EpochResult.ValidationResult> validation) {
    List<EpochResult> grown = new ArrayList<>(history);
    grown.add(new EpochResult(history.size() + 1, learningRate, epochMean.means(), validation));
    return new TrainingState(step, RunningMean.EMPTY, grown);
  }

  /** The first epoch with the lowest decisive loss, if one is finished. */
  public Optional<EpochResult> best() {
    return history.stream().min(Comparator.comparing(EpochResult::decisiveLoss));
  }

  /** Whether the epoch that finished last is the best. */
  public boolean lastIsBest() {
    return best().map(EpochResult::epoch).equals(Optional.of(history.size()));
  }
}
