package org.ceph4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ceph4j.keras.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Logistic regression against SciPy's general minimiser. */
final class CalibrationGoldenTest {
  private static Claim near(double confidence) {
    return new Claim("A", confidence, true, 1.9);
  }

  private static Claim far(double confidence) {
    return new Claim("A", confidence, true, 2.1);
  }

  private static List<Claim> claims(JsonNode golden) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < golden.get("confidence").size(); i++) {
      claims.add(
          new Claim(
              golden.get("landmark").get(i).asString(),
              golden.get("confidence").get(i).asDouble(),
              true,
              golden.get("near").get(i).asInt() == 1 ? 1.9 : 2.1));
    }
    return claims;
  }

  @ParameterizedTest
  @ValueSource(strings = {"calibrated", "too_sure", "misleading", "rarely_wrong"})
  void findsTheMostLikelyOne(String name) {
    JsonNode golden = Golden.json("calibration").get(name);
    List<Claim> claims = claims(golden);
    Calibration found = Calibration.of(claims, 2).orElseThrow();
    assertThat(found.slope()).isCloseTo(golden.get("slope").asDouble(), within(1e-6));
    assertThat(found.offset()).isCloseTo(golden.get("offset").asDouble(), within(1e-6));
    JsonNode offsets = golden.get("landmark_offsets");
    assertThat(found.landmarkOffsets()).hasSize(offsets.size());
    found
        .landmarkOffsets()
        .forEach(
            (landmark, offset) ->
                assertThat(offset)
                    .isCloseTo(offsets.get(Integer.parseInt(landmark)).asDouble(), within(1e-6)));

    // What was not found tells nothing, since its confidence is no one's opinion.
    claims.add(new Claim("A", 0, false, 0.1));
    assertThat(Calibration.of(claims, 2)).contains(found);
  }

  @Test
  void saysNothingWhereNoSingleOneIsTheMostLikely() {
    assertThat(Calibration.of(List.of(near(0.5), near(0.9), near(0.7)), 2)).isEmpty();
    assertThat(Calibration.of(List.of(far(0.5), far(0.9), far(0.7)), 2)).isEmpty();
    assertThat(Calibration.of(List.of(near(0.8), far(0.8), near(0.8)), 2)).isEmpty();
    assertThat(Calibration.of(List.of(near(1), far(1), near(1)), 2)).isEmpty();
    assertThat(Calibration.of(List.of(far(0.2), far(0.3), near(0.6), near(0.9)), 2)).isEmpty();
    assertThat(Calibration.of(List.of(far(0.2), near(0.3), far(0.3), near(0.9)), 2)).isEmpty();
    assertThat(Calibration.of(List.of(new Claim("A", 0, false, 1)), 2)).isEmpty();
  }
}
