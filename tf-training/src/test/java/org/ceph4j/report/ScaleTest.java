package org.ceph4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "0, 6, 0 1 2 3 4 5 6",
    "1, 80, 0 20 40 60 80",
    "0.13, 0.58, 0.1 0.2 0.3 0.4 0.5 0.6",
    "0.1, 0.7, 0.1 0.2 0.3 0.4 0.5 0.6 0.7",
    "-3, 3, -3 -2 -1 0 1 2 3",
    "0, 0.0000003, 0 5e-8 1e-7 1.5e-7 2e-7 2.5e-7 3e-7",
    "1200000, 2100000, 1.2e6 1.4e6 1.6e6 1.8e6 2e6 2.2e6"
  })
  void linearTicksAreRound(double low, double high, String expected) {
    assertThat(labels(Scale.LINEAR.ticks(low, high))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.003, 40, 0.001 0.01 0.1 1 10 100",
    "0.001, 1000, 0.001 0.01 0.1 1 10 100 1000",
    "0.12, 0.7, 0.1 0.2 0.5 1",
    "3, 60, 2 5 10 20 50 100",
    "1e-9, 1000, 1e-9 1e-7 1e-5 0.001 0.1 10 1000"
  })
  void logarithmicTicksArePowersOfTen(double low, double high, String expected) {
    assertThat(labels(Scale.LOGARITHMIC.ticks(low, high))).isEqualTo(expected);
  }

  @Test
  void oneValueOrNoneStillHasAnAxis() {
    Axis axis = Axis.linear("mm");
    assertThat(labels(axis.ticks(List.of(4.0, Double.NaN)))).isEqualTo("2 3 4 5 6");
    assertThat(labels(axis.ticks(List.of(0.0)))).startsWith("-1 ").endsWith(" 1");
    assertThat(axis.ticks(List.of())).hasSizeGreaterThan(2);
    assertThat(labels(Axis.logarithmic("loss").ticks(List.of(-1.0, 0.0, 4.0)))).isEqualTo("2 5 10");
  }

  private static String labels(List<Tick> ticks) {
    return String.join(" ", ticks.stream().map(Tick::label).toList());
  }
}
