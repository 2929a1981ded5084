package org.ceph4j.benchmark;

import java.util.List;

/**
 * What was measured, in ms.
 *
 * @param images that went through in each step
 * @param steps how many were measured, and how many bare runs
 * @param imagesPerSecond over all measured steps
 * @param parts of a step, in order
 * @param idlePercent of the steps' time in which the device has nothing to run
 * @param step the whole of it
 * @param bareRun {@code session.run} of the same graph on tensors in memory
 * @param stepToBareRun the ratio of their medians
 */
public record Timing(
    int images,
    int steps,
    double imagesPerSecond,
    List<Part> parts,
    double idlePercent,
    Spread step,
    Spread bareRun,
    double stepToBareRun) {
  public Timing {
    parts = List.copyOf(parts);
  }
}
