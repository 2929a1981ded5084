package org.ceph4j.benchmark;

import java.util.List;
import org.ceph4j.device.DeviceOptions;
import org.ceph4j.device.Precision;

/**
 * How far a device and its precision lead away from float32 on the CPU, with the same weights and
 * films.
 */
public sealed interface Deviation {
  /** Whether there can be any. */
  static boolean isPossible(DeviceOptions device) {
    return device.precision() != Precision.FLOAT32 || device.place().gpu().isPresent();
  }

  /**
   * That of the loss of a training.
   *
   * @param reference the loss of each step in float32 on the CPU
   * @param measured the same training on the device
   * @param firstDifference of the first step, before the weights part: a share of the reference
   * @param lastDifference of the mean over the last quarter of the steps: a share of the
   *     reference's
   */
  record OfLoss(
      List<Float> reference, List<Float> measured, double firstDifference, double lastDifference)
      implements Deviation {
    public OfLoss {
      reference = List.copyOf(reference);
      measured = List.copyOf(measured);
    }

    /** What two rows of losses show. */
    static OfLoss of(List<Float> reference, List<Float> measured) {
      int last = reference.size() - Math.max(1, reference.size() / 4);
      return new OfLoss(
          reference,
          measured,
          difference(reference.get(0), measured.get(0)),
          difference(mean(reference, last), mean(measured, last)));
    }

    private static double mean(List<Float> losses, int from) {
      return losses.stream().skip(from).mapToDouble(Float::doubleValue).average().orElseThrow();
    }

    private static double difference(double expected, double actual) {
      return Math.abs(actual - expected) / expected;
    }
  }

  /**
   * That of the landmarks that a bundle finds.
   *
   * @param landmarks found by both
   * @param foundByOne only by one of them
   * @param meanPixels the mean distance between the two, in px of the network's input
   * @param maxPixels the largest
   */
  record OfLandmarks(int landmarks, int foundByOne, double meanPixels, double maxPixels)
      implements Deviation {}
}
