package org.ceph4j.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class CubicSplineTest {
  private static final double[] VALUES = {3, -2, 5, 1, 1, -7};

  /** The basis as it stands in textbooks, around its middle. */
  private static double basis(double distance) {
    double d = Math.abs(distance);
    if (d >= 2) {
      return 0;
    }
    return d >= 1 ? Math.pow(2 - d, 3) / 6 : 2.0 / 3 - d * d + d * d * d / 2;
  }

  @Test
  void isTheSumOfItsBasis() {
    for (double place = 0; place <= 3; place += 0.01) {
      double expected = 0;
      for (int i = 0; i < VALUES.length; i++) {
        expected += VALUES[i] * basis(place - (i - 1));
      }
      assertThat(CubicSpline.at(VALUES, place)).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void goesOnAsAtItsEnds() {
    assertThat(CubicSpline.at(VALUES, -5)).isEqualTo(CubicSpline.at(VALUES, 0));
    assertThat(CubicSpline.at(VALUES, 3.5)).isEqualTo(CubicSpline.at(VALUES, 3));
  }
}
