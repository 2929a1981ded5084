package org.ceph4j.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ceph4j.training.SmallStep.FILMS;
import static org.ceph4j.training.SmallStep.LANDMARKS;
import static org.ceph4j.training.SmallStep.SIZE;

import java.util.HashMap;
import java.util.Map;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A network that learns the points of two experts beside their mean, against one without them and
 * against one that has all of these points as landmarks, each with the same weights.
 */
final class ExpertsTest {
  private static final int EXPERTS = 2;
  private static final int POINTS = LANDMARKS * (1 + EXPERTS);
  private static final int PIXELS = SIZE * SIZE;

  // Of weights after a step of Adam, which moves each by up to its learning rate of 1e-3, also one
  // whose gradient is 0 but for rounding.
  private static final float OF_A_STEP = 2e-5f;

  private static final Settings SETTINGS = SmallStep.settings(1);
  private static final NetworkSpec SPEC = SETTINGS.network().spec(LANDMARKS, EXPERTS);

  private static SmallStep experts;

  @BeforeAll
  static void takeStep() {
    experts = SmallStep.take(SETTINGS, SPEC, Map.of());
  }

  @Test
  void outsideOfTrainingItIsTheNetworkWithoutThem() {
    assertThat(SPEC.forInference()).isEqualTo(SETTINGS.network().spec(LANDMARKS));
    assertThat(Network.variables(SPEC))
        .containsAllEntriesOf(Network.variables(SPEC.forInference()))
        .hasSize(Network.variables(SPEC.forInference()).size() + 2);
    SmallStep without = SmallStep.take(SETTINGS, SPEC.forInference(), experts.before());
    assertThat(experts.maps()).containsExactly(without.maps(), within(1e-8f));
  }

  @Test
  void validationComparesWithTheFilmsOwnPointsAlone() {
    double entropies = 0;
    for (int film = 0; film < FILMS; film++) {
      for (int landmark = 0; landmark < LANDMARKS; landmark++) {
        entropies += crossEntropy(film, landmark);
      }
    }
    assertThat(experts.validationLoss())
        .isCloseTo((float) (entropies / (FILMS * LANDMARKS)), within(1e-5f));
  }

  private static double crossEntropy(int film, int landmark) {
    int point = 2 * (film * POINTS + landmark);
    double sigma = SETTINGS.heatmap().sigma();
    double mass = 0;
    double sum = 0;
    for (int pixel = 0; pixel < PIXELS; pixel++) {
      int column = pixel % SIZE;
      int row = pixel / SIZE;
      double right = column - SmallStep.coordinate(point);
      double down = row - SmallStep.coordinate(point + 1);
      double target = Math.exp(-(right * right + down * down) / (2 * sigma * sigma));
      mass += target;
      sum -= target * Math.log(experts.maps()[(film * PIXELS + pixel) * LANDMARKS + landmark]);
    }
    return sum / mass;
  }

  @Test
  void trainsLikeANetworkWithAllPointsAsLandmarks() {
    Map<String, float[]> weights = new HashMap<>(experts.before());
    join(weights, "head/kernel");
    join(weights, "head/bias");
    SmallStep all = SmallStep.take(SETTINGS, SETTINGS.network().spec(POINTS), weights);

    assertThat(experts.loss()).isCloseTo(all.loss(), within(1e-6f));
    Map<String, float[]> after = new HashMap<>(experts.after());
    join(after, "head/kernel");
    join(after, "head/bias");
    all.after()
        .forEach(
            (name, values) ->
                assertThat(after.get(name)).as(name).containsExactly(values, within(OF_A_STEP)));
  }

  /** Sets the outputs of the experts' head behind those of the other, channel by channel. */
  private static void join(Map<String, float[]> weights, String name) {
    float[] own = requireNonNull(weights.get(name));
    float[] added = requireNonNull(weights.remove(name.replace("head", "experts")));
    float[] both = new float[own.length + added.length];
    for (int i = 0; i < both.length; i++) {
      int channel = i / POINTS;
      int output = i % POINTS;
      both[i] =
          output < LANDMARKS
              ? own[channel * LANDMARKS + output]
              : added[channel * (POINTS - LANDMARKS) + output - LANDMARKS];
    }
    weights.put(name, both);
  }
}
