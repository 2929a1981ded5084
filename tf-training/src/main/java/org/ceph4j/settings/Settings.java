package org.ceph4j.settings;

import java.util.Locale;
import org.ceph4j.bundle.Confidence;
import org.ceph4j.device.DeviceOptions;
import org.ceph4j.network.OutputActivation;

/**
 * All settings of a training run.
 *
 * @param network what to build
 * @param heatmap what the network learns to draw, and how that is read
 * @param confidence how the maps tell how sure the network is
 * @param augmentation how the films are changed
 * @param loss what the training makes small
 * @param optimizer what Adam does beside its steps
 * @param training how it is trained
 * @param device what it runs on
 */
public record Settings(
    NetworkSettings network,
    HeatmapSettings heatmap,
    ConfidenceSettings confidence,
    AugmentationSettings augmentation,
    LossSettings loss,
    OptimizerSettings optimizer,
    TrainingSettings training,
    DeviceSettings device) {
  public Settings {
    boolean softmax = network.output() == OutputActivation.SOFTMAX;
    if (softmax != (loss.kind() == LossSettings.Kind.CROSS_ENTROPY)) {
      throw new IllegalArgumentException(
          "network.output softmax and loss.kind cross_entropy belong together, got "
              + network.output().toString().toLowerCase(Locale.ROOT)
              + " and "
              + loss.kind().toString().toLowerCase(Locale.ROOT));
    }
    if (confidence.kind() == ConfidenceSettings.Kind.MASS && !softmax) {
      throw new IllegalArgumentException(
          "confidence.kind mass needs maps that add up to 1: set network.output to softmax, got "
              + network.output().toString().toLowerCase(Locale.ROOT));
    }
    if (heatmap.target() == HeatmapSettings.Target.NPZ && augmentation.deforms()) {
      throw new IllegalArgumentException(
          "the data's own maps cannot move with the film: set heatmap.target to paper or gaussian,"
              + " or set shift, rotation, scale, shear and elastic of augmentation to 0");
    }
  }

  /** How the network's heatmaps tell how sure it is. */
  public Confidence mapConfidence() {
    return confidence.of(expectedPeak());
  }

  /**
   * The highest value of a heatmap of a network that is certain. Inverted dropout on the output
   * makes the best answer to a squared error (1 - rate) times the target; a softmax answers with
   * the target as shares of the map.
   */
  private double expectedPeak() {
    double peak = heatmap.spot().peak();
    return network.output() == OutputActivation.SOFTMAX
        ? peak / heatmap.spot().mass()
        : peak * (1 - network.outputDropout());
  }

  /** The same on another device. */
  public Settings withDevice(DeviceOptions other) {
    return new Settings(
        network,
        heatmap,
        confidence,
        augmentation,
        loss,
        optimizer,
        training,
        DeviceSettings.of(other));
  }
}
