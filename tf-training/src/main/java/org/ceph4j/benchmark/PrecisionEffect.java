package org.ceph4j.benchmark;

import java.util.List;

/** What bfloat16 changes, against float32 with the same weights and films. */
public sealed interface PrecisionEffect {
  /**
   * On the loss of a training.
   *
   * @param float32 the loss of each step
   * @param bfloat16 the same training in bfloat16
   * @param firstDifference of the first step, before the weights part: a share of float32's loss
   * @param lastDifference of the mean over the last quarter of the steps: a share of float32's
   */
  record OnLoss(
      List<Float> float32, List<Float> bfloat16, double firstDifference, double lastDifference)
      implements PrecisionEffect {
    public OnLoss {
      float32 = List.copyOf(float32);
      bfloat16 = List.copyOf(bfloat16);
    }

    /** The effect that two rows of losses show. */
    static OnLoss of(List<Float> float32, List<Float> bfloat16) {
      int last = float32.size() - Math.max(1, float32.size() / 4);
      return new OnLoss(
          float32,
          bfloat16,
          difference(float32.get(0), bfloat16.get(0)),
          difference(mean(float32, last), mean(bfloat16, last)));
    }

    private static double mean(List<Float> losses, int from) {
      return losses.stream().skip(from).mapToDouble(Float::doubleValue).average().orElseThrow();
    }

    private static double difference(double expected, double actual) {
      return Math.abs(actual - expected) / expected;
    }
  }

  /**
   * On the landmarks that a bundle finds.
   *
   * @param landmarks found in both precisions
   * @param foundInOne only in one of them
   * @param meanPixels the mean distance between the two, in px of the network's input
   * @param maxPixels the largest
   */
  record OnLandmarks(int landmarks, int foundInOne, double meanPixels, double maxPixels)
      implements PrecisionEffect {}
}
