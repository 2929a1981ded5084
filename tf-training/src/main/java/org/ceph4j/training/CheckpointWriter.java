package org.ceph4j.training;

import java.util.EnumSet;
import java.util.Set;
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
    Set<CheckpointName> names =
        state.lastIsBest() ? EnumSet.allOf(CheckpointName.class) : EnumSet.of(CheckpointName.LAST);
    checkpoints.write(session, state, names, kept);
  }

  @Override
  public void interrupted(TrainingState state) {
    checkpoints.write(session, state, EnumSet.of(CheckpointName.LAST), kept);
  }
}
