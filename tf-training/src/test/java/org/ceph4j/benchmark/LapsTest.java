package org.ceph4j.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LapsTest {
  private static final long MILLI = 1_000_000;

  @Test
  void bareRunsFollowInRoundsOfTenAndAreAsMany() {
    StringBuilder order = new StringBuilder();
    Laps laps =
        new Laps(
            new Amount(1, 13),
            () -> {
              order.append('b');
              return MILLI;
            },
            "running");
    for (int step = 0; step < 13; step++) {
      order.append('s');
      laps.addStep(MILLI);
    }
    assertThat(order).hasToString("ssssssssssbbbbbbbbbbsssbbb");
    assertThat(laps.timing(2).steps()).isEqualTo(13);
  }

  @Test
  void sumsPartsAndComparesMedians() {
    List<Long> bareRuns = new ArrayList<>(List.of(4 * MILLI, 5 * MILLI, 30 * MILLI));
    Laps laps = new Laps(new Amount(1, 3), () -> bareRuns.remove(0), "waiting", "running");
    laps.addStep(1 * MILLI, 5 * MILLI);
    laps.addStep(0, 9 * MILLI);
    laps.addStep(2 * MILLI, 13 * MILLI);
    Timing timing = laps.timing(4);
    assertThat(timing.step()).isEqualTo(new Spread(9, 10, 6, 15));
    assertThat(timing.bareRun()).isEqualTo(new Spread(5, 13, 4, 30));
    assertThat(timing.stepToBareRun()).isCloseTo(9.0 / 5, within(1e-12));
    assertThat(timing.imagesPerSecond()).isCloseTo(4 * 3 / 0.030, within(1e-9));
    assertThat(timing.parts())
        .containsExactly(
            new Part("waiting", new Spread(1, 1, 0, 2), 10),
            new Part("running", new Spread(9, 9, 5, 13), 90));
    assertThat(timing.idlePercent()).isCloseTo(10, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 5"})
  void refusesToMeasureNothing(int warmUp, int steps) {
    assertThatThrownBy(() -> new Amount(warmUp, steps))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("got " + warmUp + " and " + steps);
  }

  @Test
  void readsThePeakOfResidentMemory() {
    assertThat(PeakMemory.parse("VmPeak:\t  9 kB\nVmHWM:\t  2793 kB\nVmRSS:\t 12 kB\n"))
        .contains(2793L * 1024);
    assertThat(PeakMemory.parse("nothing of the kind")).isEmpty();
  }
}
