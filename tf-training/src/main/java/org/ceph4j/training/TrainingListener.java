package org.ceph4j.training;

import org.ceph4j.evaluation.Evaluation;

/**
 * Something that happens beside the training loop, in its thread. An exception of a listener ends
 * the run.
 */
public interface TrainingListener {
  /** The loop begins, or goes on after a checkpoint. */
  default void started(TrainingState state, TrainingPlan plan) {}

  /** A step is done. */
  default void stepped(Step step) {}

  /** The validation films were scored, where there are any; {@link #epochEnded} follows. */
  default void validated(Evaluation evaluation) {}

  /** An epoch is done and validated. */
  default void epochEnded(TrainingState state) {}

  /** The loop ends before its last step, because it was asked to. */
  default void interrupted(TrainingState state) {}

  /** The loop ends, whether it was done or interrupted. */
  default void ended(TrainingState state) {}
}
