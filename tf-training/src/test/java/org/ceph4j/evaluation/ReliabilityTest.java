package org.ceph4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ceph4j.evaluation.Films.AB;
import static org.ceph4j.evaluation.Films.at;
import static org.ceph4j.evaluation.Films.detection;
import static org.ceph4j.evaluation.Films.film;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;

/** What a confidence is worth, by hand. */
final class ReliabilityTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private static Claim claim(double confidence, double error) {
    return new Claim("A", confidence, true, error);
  }

  private static Claims millimetres(Claim... claims) {
    return new Claims(Unit.MILLIMETRES, List.of(claims));
  }

  /** Twenty in no order; by confidence: pairs of 0.05 i and 0.05 i + 0.02. */
  private static List<Claim> twenty() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      claims.add(claim(0.05 * i, 10 - i)); // 10 mm to 1 mm
      claims.add(claim(0.05 * i + 0.02, 1));
    }
    Collections.shuffle(claims, new Random(3));
    return claims;
  }

  @Test
  void cutsLandmarksIntoTenGroupsByConfidence() {
    Reliability reliability = Reliability.of(new Claims(Unit.MILLIMETRES, twenty()));
    assertThat(reliability.groups()).hasSize(10);
    for (int i = 0; i < 10; i++) {
      ConfidenceGroup group = reliability.groups().get(i);
      assertThat(group.count()).isEqualTo(2);
      assertThat(group.lowestConfidence()).isCloseTo(0.05 * i, EXACT);
      assertThat(group.meanConfidence()).isCloseTo(0.05 * i + 0.01, EXACT);
      assertThat(group.meanError()).isCloseTo((11 - i) / 2.0, EXACT);
      assertThat(group.shareWithin()).isEqualTo(i < 8 ? 0.5 : 1); // 3 mm and more, then 2 mm, 1 mm
      assertThat(group.shareOver()).isEqualTo(i < 6 ? 0.5 : 0); // 5 mm and more, then 4 mm
    }
    // |0.05 i + 0.01 - 0.5| for i to 7, then 1 - 0.41 and 1 - 0.46.
    double sum = 0.49 + 0.44 + 0.39 + 0.34 + 0.29 + 0.24 + 0.19 + 0.14 + 0.59 + 0.54;
    assertThat(reliability.expectedCalibrationError()).isCloseTo(sum / 10, EXACT);
  }

  @Test
  void callsTheUpperFourFifthsCertain() {
    ConfidenceGroup certain = Reliability.of(new Claims(Unit.MILLIMETRES, twenty())).certain();
    assertThat(certain.count()).isEqualTo(16);
    assertThat(certain.lowestConfidence()).isCloseTo(0.1, EXACT);
    assertThat(certain.over()).isEqualTo(4); // 8, 7, 6 and 5 mm
  }

  @Test
  void callsAllCertainThatAreAsCertainAsTheLastOfThem() {
    Reliability reliability =
        Reliability.of(
            millimetres(claim(0.9, 9), claim(0.5, 9), claim(0.5, 1), claim(0.5, 1), claim(0.1, 1)));
    assertThat(reliability.certain().count()).isEqualTo(4);
    reliability =
        Reliability.of(
            millimetres(claim(0.9, 9), claim(0.5, 9), claim(0.5, 1), claim(0.5, 1), claim(0.5, 1)));
    assertThat(reliability.certain().count()).isEqualTo(5);
    assertThat(reliability.certain().over()).isEqualTo(2);
  }

  @Test
  void weighsGroupsOfUnequalCount() {
    // 13 in 10 groups: three have two, the others one. Each is 0.25 off.
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      claims.add(claim(0.75, 1));
    }
    Reliability reliability = Reliability.of(new Claims(Unit.MILLIMETRES, claims));
    assertThat(reliability.groups().stream().mapToInt(ConfidenceGroup::count).sorted())
        .containsExactly(1, 1, 1, 1, 1, 1, 1, 2, 2, 2);
    assertThat(reliability.count()).isEqualTo(13);
    assertThat(reliability.expectedCalibrationError()).isCloseTo(0.25, EXACT);
    assertThat(reliability.calibration()).isEmpty();
    assertThat(Reliability.of(millimetres(claim(0.5, 1))).groups()).hasSize(1);
  }

  @Test
  void whatIsNotFoundIsNeverNear() {
    ConfidenceGroup group = Reliability.of(millimetres(new Claim("A", 0, false, 0.5))).certain();
    assertThat(group.within()).isZero();
    assertThat(group.over()).isEqualTo(1);
  }

  @Test
  void hasTheThresholdsOfTheDetectionRates() {
    // 1 % and 4 % of 201 px are 2.01 px and 8.04 px.
    Evaluation evaluation =
        Evaluation.of(
            AB,
            List.of(
                film("1", Optional.empty(), at(0, 0), at(0, 0)),
                film("2", Optional.empty(), at(0, 0), at(0, 0))),
            List.of(
                detection("1", at(0, 2.0), at(0, 2.1)), detection("2", at(0, 8.0), at(0, 8.1))));
    Claims claims = Claims.of(evaluation);
    assertThat(claims.unit()).isEqualTo(Unit.PERCENT_OF_HEIGHT);
    assertThat(claims.all()).extracting(Claim::confidence).containsOnly(0.5);
    ConfidenceGroup all = Reliability.of(claims).certain();
    assertThat(all.within()).isEqualTo(1);
    assertThat(all.over()).isEqualTo(1);
  }

  @Test
  void poolsWhatHasTheSameUnit() {
    Claims one = millimetres(claim(0.1, 1), claim(0.2, 2));
    Claims other = millimetres(claim(0.3, 3));
    assertThat(Claims.pooled(List.of(one, other)))
        .isEqualTo(millimetres(claim(0.1, 1), claim(0.2, 2), claim(0.3, 3)));
    Claims percent = new Claims(Unit.PERCENT_OF_HEIGHT, other.all());
    assertThatThrownBy(() -> Claims.pooled(List.of(one, percent)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("[mm, % of image height]");
  }
}
