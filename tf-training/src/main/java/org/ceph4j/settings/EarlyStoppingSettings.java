package org.ceph4j.settings;

/**
 * When a training ends before its last epoch: Keras' {@code EarlyStopping} on the validation loss.
 * To export the best weights and not the last ones, set training.export to best.
 *
 * @param enabled whether it may end early
 * @param patience epochs without a better loss, at least 0
 * @param minDelta by how much a loss must be lower to be better, at least 0
 * @param startFromEpoch epochs at the start that are not looked at, at least 0
 */
public record EarlyStoppingSettings(
    boolean enabled, int patience, double minDelta, int startFromEpoch) {
  public EarlyStoppingSettings {
    if (patience < 0 || startFromEpoch < 0) {
      throw new IllegalArgumentException(
          "patience and startFromEpoch must be at least 0, got "
              + patience
              + " and "
              + startFromEpoch);
    }
    if (!(minDelta >= 0)) {
      throw new IllegalArgumentException("minDelta must be at least 0, got " + minDelta);
    }
  }
}
