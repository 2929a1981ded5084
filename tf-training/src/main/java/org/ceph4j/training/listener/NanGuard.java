package org.ceph4j.training.listener;

import org.ceph4j.InputException;
import org.ceph4j.training.EpochResult;
import org.ceph4j.training.Step;
import org.ceph4j.training.TrainingListener;
import org.ceph4j.training.TrainingState;

/**
 * Ends a run whose loss is no number any more: of a step, naming the films of its batch, or of the
 * validation, before such a network becomes a checkpoint.
 */
public final class NanGuard implements TrainingListener {
  @Override
  public void stepped(Step step) {
    float loss = step.result().loss();
    if (!Float.isFinite(loss)) {
      throw new InputException(
          "The loss of step "
              + step.state().step()
              + " is "
              + loss
              + ". The films of its batch are "
              + step.stems()
              + ". Look at these films, or train with a lower training.learningRate. The last"
              + " checkpoint was written before that step.");
    }
  }

  @Override
  public void epochEnded(TrainingState state) {
    EpochResult epoch = state.history().get(state.history().size() - 1);
    if (!Float.isFinite(epoch.decisiveLoss())) {
      throw new InputException(
          "The validation loss of epoch "
              + epoch.epoch()
              + " is "
              + epoch.decisiveLoss()
              + ". Train with a lower training.learningRate. The last checkpoint was written before"
              + " that epoch.");
    }
  }
}
