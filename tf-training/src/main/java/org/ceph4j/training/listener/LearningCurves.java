package org.ceph4j.training.listener;

import java.nio.file.Path;
import org.ceph4j.WholeFile;
import org.ceph4j.training.TrainingListener;
import org.ceph4j.training.TrainingPlan;
import org.ceph4j.training.TrainingState;

/** Draws the learning curves after each epoch: {@code loss.svg} and {@code error.svg}. */
public final class LearningCurves implements TrainingListener {
  private final Path folder;

  /** Draws into the run's folder. */
  public LearningCurves(Path folder) {
    this.folder = folder;
  }

  /** A run that was killed between its checkpoint and these files gets them now. */
  @Override
  public void started(TrainingState state, TrainingPlan plan) {
    if (!state.history().isEmpty()) {
      epochEnded(state);
    }
  }

  @Override
  public void epochEnded(TrainingState state) {
    WholeFile.write(folder.resolve("loss.svg"), HistoryCharts.loss(state.history()).svg());
    WholeFile.write(folder.resolve("error.svg"), HistoryCharts.error(state.history()).svg());
  }
}
