package org.ceph4j.training;

import java.util.List;
import org.ceph4j.settings.EarlyStoppingSettings;

/**
 * Keras' EarlyStopping: a pure function of what the epochs gave so far, so that a resumed run needs
 * no memory of its own.
 */
final class EarlyStopping {
  private EarlyStopping() {}

  /** Whether the training is to end after these epochs. */
  static boolean after(List<EpochResult> history, EarlyStoppingSettings settings) {
    if (!settings.enabled()) {
      return false;
    }
    double best = Double.POSITIVE_INFINITY;
    int waited = 0;
    boolean ends = false;
    for (EpochResult epoch : history.stream().skip(settings.startFromEpoch()).toList()) {
      waited++;
      if (epoch.decisiveLoss() < best - settings.minDelta()) {
        best = epoch.decisiveLoss();
        waited = 0;
      }
      ends = waited >= settings.patience() && waited > 0 && epoch.epoch() > 1;
    }
    return ends;
  }
}
