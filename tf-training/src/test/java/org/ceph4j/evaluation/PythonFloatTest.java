package org.ceph4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonFloatTest {
  @Test
  void writesNumbersAsPythonDoes() {
    List<List<String>> pairs = GoldenFiles.tabSeparated("floats.tsv");
    assertThat(pairs).hasSizeGreaterThan(800);
    assertThat(pairs)
        .allSatisfy(
            pair -> assertThat(PythonFloat.repr(parse(pair.get(0)))).isEqualTo(pair.get(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2.0E-3, 0.002", // Java 17 itself writes 0.0020
    "1E23, 1e+23", // Java 17 itself writes 1.0E23
    "2E23, 2e+23",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "9999999999999998, 9999999999999998.0",
    "1E16, 1e+16",
    "-0.0, -0.0",
    "1E100, 1e+100"
  })
  void turnsToExponentsWherePythonDoes(double value, String expected) {
    assertThat(PythonFloat.repr(value)).isEqualTo(expected);
  }

  private static double parse(String hexadecimal) {
    return switch (hexadecimal) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(hexadecimal);
    };
  }
}
