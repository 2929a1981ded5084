package org.ceph4j.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ceph4j.settings.Settings;
import org.junit.jupiter.api.Test;

/** Two networks side by side against each of them alone with the same weights. */
final class MembersTest {
  private static final int MEMBERS = 2;
  private static final double TOLERANCE = 1e-6;

  @Test
  void heatmapsAndLossAreTheMeanOfTheMembersAndAllOfThemLearn() {
    SmallStep both = run(MEMBERS, Map.of());
    List<SmallStep> alone = new ArrayList<>();
    for (int member = 1; member <= MEMBERS; member++) {
      alone.add(run(1, start(both, member)));
    }

    assertThat(alone.get(0).maps()).isNotEqualTo(alone.get(1).maps());
    for (int i = 0; i < both.maps().length; i++) {
      double mean = (alone.get(0).maps()[i] + alone.get(1).maps()[i]) / 2.0;
      assertThat(both.maps()[i]).isCloseTo((float) mean, within((float) TOLERANCE));
    }
    assertThat(both.loss()).isCloseTo(mean(alone, SmallStep::loss), within((float) TOLERANCE * 10));
    assertThat(both.validationLoss())
        .isCloseTo(mean(alone, SmallStep::validationLoss), within((float) TOLERANCE * 10));
    both.before()
        .forEach(
            (name, values) ->
                assertThat(requireNonNull(both.after().get(name))).as(name).isNotEqualTo(values));
  }

  private interface Figure {
    float of(SmallStep outcome);
  }

  private static float mean(List<SmallStep> outcomes, Figure figure) {
    return (float) outcomes.stream().mapToDouble(figure::of).average().orElseThrow();
  }

  /** The weights of one member, by its names when it is alone. */
  private static Map<String, float[]> start(SmallStep both, int member) {
    String scope = "member_" + member + "/";
    Map<String, float[]> one = new LinkedHashMap<>();
    both.before()
        .forEach(
            (name, values) -> {
              if (name.startsWith(scope)) {
                one.put(name.substring(scope.length()), values);
              }
            });
    return one;
  }

  private static SmallStep run(int members, Map<String, float[]> weights) {
    Settings settings = SmallStep.settings(members);
    return SmallStep.take(settings, settings.network().spec(SmallStep.LANDMARKS), weights);
  }
}
