package org.ceph4j.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Times of steps as they come in, part by part, and of bare runs, which are done here in turn with
 * them. All in ns.
 */
final class Laps {
  /** The part of a step in which the device has the graph to run. */
  static final String RUNNING = "running";

  private final Amount amount;
  private final LongSupplier bareRun;
  private final List<String> parts;
  private final List<long[]> steps = new ArrayList<>();
  private final List<Long> bareRuns = new ArrayList<>();

  /**
   * No times yet.
   *
   * @param bareRun does one and says how long it took
   * @param parts of a step
   */
  Laps(Amount amount, LongSupplier bareRun, String... parts) {
    this.amount = amount;
    this.bareRun = bareRun;
    this.parts = List.of(parts);
  }

  /** A step more, with a time for each part. After a round of steps come as many bare runs. */
  void addStep(long... times) {
    steps.add(times);
    while (amount.roundEndsAfter(steps.size()) && bareRuns.size() < steps.size()) {
      bareRuns.add(bareRun.getAsLong());
    }
  }

  /** What they say, where each step took so many images. */
  Timing timing(int images) {
    Spread step = Spread.ofNanos(steps.stream().map(times -> LongStream.of(times).sum()).toList());
    Spread bare = Spread.ofNanos(bareRuns);
    List<Part> shares =
        IntStream.range(0, parts.size()).mapToObj(index -> part(index, step)).toList();
    return new Timing(
        images,
        steps.size(),
        1000 * images / step.mean(),
        shares,
        shares.stream()
            .filter(part -> !part.name().equals(RUNNING))
            .mapToDouble(Part::percent)
            .sum(),
        step,
        bare,
        step.median() / bare.median());
  }

  private Part part(int index, Spread step) {
    Spread spread = Spread.ofNanos(steps.stream().map(times -> times[index]).toList());
    return new Part(parts.get(index), spread, 100 * spread.mean() / step.mean());
  }
}
