package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.ceph4j.keras.Golden;
import org.ceph4j.settings.EarlyStoppingSettings;
import org.ceph4j.settings.TrainingSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Learning rates and early stopping against Keras 3's CosineDecay and callbacks. */
final class ScheduleGoldenTest {
  private static final int STEPS_PER_EPOCH = 5;

  private final JsonNode golden = Golden.json("schedules");

  private List<EpochResult> history(int epochs) {
    List<EpochResult> history = new ArrayList<>();
    for (int i = 0; i < epochs; i++) {
      EpochMeans loss = new EpochMeans((float) golden.get("losses").get(i).asDouble(), 0);
      history.add(new EpochResult(i + 1, 1e-3, loss, Optional.empty()));
    }
    return history;
  }

  private static TrainingSettings settings(Map<String, String> changes) {
    return SmallRun.settings(changes).training();
  }

  private static double[] rates(JsonNode of) {
    return StreamSupport.stream(of.get("rates").spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  @Test
  void cosineFallsAsKerasDoes() {
    for (JsonNode course : golden.get("cosine")) {
      int warmup = course.get("warmup").asInt();
      double[] expected = rates(course);
      TrainingSettings settings =
          settings(
              Map.of(
                  "training.epochs", Integer.toString(expected.length / STEPS_PER_EPOCH),
                  "training.learningRate", course.get("rate").asString(),
                  "training.schedule.kind", "cosine",
                  "training.schedule.warmupEpochs", Integer.toString(warmup / STEPS_PER_EPOCH),
                  "training.schedule.finalShare", course.get("alpha").asString()));
      LearningRate rate = new LearningRate(settings, STEPS_PER_EPOCH);
      for (int step = 0; step < expected.length; step++) {
        TrainingState state = new TrainingState(step, RunningMean.EMPTY, List.of());
        assertThat(rate.after(state)).as("step " + step).isCloseTo(expected[step], within(1e-9));
      }
    }
  }

  @Test
  void plateauReducesAsKerasDoes() {
    for (JsonNode course : golden.get("plateau")) {
      double[] expected = rates(course);
      TrainingSettings settings =
          settings(
              Map.of(
                  "training.learningRate", "0.001",
                  "training.schedule.kind", "plateau",
                  "training.schedule.factor", course.get("factor").asString(),
                  "training.schedule.patience", course.get("patience").asString(),
                  "training.schedule.minDelta", course.get("min_delta").asString(),
                  "training.schedule.cooldown", course.get("cooldown").asString(),
                  "training.schedule.minLearningRate", course.get("min_lr").asString()));
      LearningRate rate = new LearningRate(settings, STEPS_PER_EPOCH);
      for (int epochs = 1; epochs <= expected.length; epochs++) {
        TrainingState state = new TrainingState(0, RunningMean.EMPTY, history(epochs));
        double keras = expected[epochs - 1];
        // Keras keeps the rate in float32 between reductions.
        assertThat(rate.after(state)).as("epoch " + epochs).isCloseTo(keras, within(1e-6 * keras));
      }
    }
  }

  @Test
  void stopsWhereKerasDoes() {
    for (JsonNode course : golden.get("stopping")) {
      EarlyStoppingSettings settings =
          new EarlyStoppingSettings(
              true,
              course.get("patience").asInt(),
              course.get("min_delta").asDouble(),
              course.get("start_from_epoch").asInt());
      int stopped =
          IntStream.rangeClosed(1, golden.get("losses").size())
              .filter(epochs -> EarlyStopping.after(history(epochs), settings))
              .findFirst()
              .orElse(0);
      assertThat(stopped).as(course.toString()).isEqualTo(course.get("epochs").asInt());
    }
  }
}
