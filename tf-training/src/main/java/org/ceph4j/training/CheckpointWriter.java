package org.ceph4j.training;

import java.util.List;
import org.ceph4j.settings.CheckpointName;

/** Writes a checkpoint after each epoch, and when the run is interrupted. */
final class CheckpointWriter implements TrainingListener {
  private final Checkpoints checkpoints;
  private final TrainingSession session;
  private final int kept;

  CheckpointWriter(Checkpoints checkpoints, TrainingSession session, int kept) {
    this.checkpoints = checkpoints;
    this.session = session;
    this.kept = kept;
  }

  @Override
  public void epochEnded(TrainingState state) {
    // The last comes last: a run killed in between then goes on before this epoch and finds it the
    // best again. The other way round it would go on after it, and best would stay behind.
    checkpoints.write(
        session,
        state,
        state.lastIsBest()
            ? List.of(CheckpointName.BEST, CheckpointName.LAST)
            : List.of(CheckpointName.LAST),
        kept);
  }

  @Override
  public void interrupted(TrainingState state) {
    checkpoints.write(session, state, List.of(CheckpointName.LAST), kept);
  }
}
