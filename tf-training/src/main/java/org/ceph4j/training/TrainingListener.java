package org.ceph4j.training;

/**
 * Something that happens beside the training loop, in its thread. An exception of a listener ends
 * the run.
 */
public interface TrainingListener {
  /** The loop begins, or goes on after a checkpoint. */
  default void started(TrainingState state, TrainingPlan plan) {}

  /** A step is done. */
  default void stepped(Step step) {}

  /** An epoch is done and validated. */
  default void epochEnded(TrainingState state) {}

  /** The loop ends before its last step, because it was asked to. */
  default void interrupted(TrainingState state) {}

  /** The loop ends, whether it was done or interrupted. */
  default void ended(TrainingState state) {}
}
