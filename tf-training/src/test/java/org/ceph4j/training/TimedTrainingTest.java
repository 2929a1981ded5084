package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ceph4j.device.Precision;
import org.ceph4j.device.Processor;
import org.ceph4j.settings.CheckpointName;
import org.ceph4j.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TimedTrainingTest {
  @TempDir private Path folder;

  private TrainingRun begin(Settings settings) {
    return SmallRun.begin(SmallRun.films(folder), folder.resolve("run"), settings);
  }

  private static List<Float> losses(TrainingRun run) {
    List<Float> losses = new ArrayList<>();
    TrainingListener collector =
        new TrainingListener() {
          @Override
          public void stepped(Step step) {
            losses.add(step.result().loss());
          }
        };
    run.train(List.of(collector), new StopRequest());
    return losses;
  }

  @Test
  void itsStepsAreThoseOfARun() {
    Settings settings = SmallRun.settings(Map.of());
    TrainingRun run = begin(settings);
    List<Float> timed = new ArrayList<>();
    try (TimedTraining training = new TimedTraining(settings, run.split().training())) {
      for (int step = 0; step < 9; step++) {
        StepTimes times = training.step();
        assertThat(List.of(times.waiting(), times.feeding(), times.running()))
            .allMatch(time -> time >= 0);
        timed.add(times.loss());
      }
    }
    assertThat(timed).isEqualTo(losses(run));
  }

  @Test
  void aBareRunTrainsToo() {
    Settings settings = SmallRun.settings(Map.of());
    List<Float> losses = new ArrayList<>();
    try (TimedTraining training =
        new TimedTraining(settings, begin(settings).split().training().subList(0, 2))) {
      losses.add(training.step().loss());
      for (int run = 0; run < 50; run++) {
        assertThat(training.bareRun()).isPositive();
      }
      losses.add(training.step().loss());
    }
    assertThat(losses.get(1)).isLessThan(0.9f * losses.get(0));
  }

  @Test
  void bfloat16TrainsOtherwiseAndItsCheckpointsAreFloat32() {
    assumeTrue(Processor.ofThisMachine().has(Precision.BFLOAT16), "this processor has no bfloat16");
    Settings half = SmallRun.settings(Map.of("device.precision", "bfloat16"));
    TrainingRun run = begin(half);
    losses(run);
    Checkpoint last = run.folder().checkpoints().read(CheckpointName.LAST).orElseThrow();
    Settings full = SmallRun.settings(Map.of());
    try (TrainingSession session = new TrainingSession(full, full.network().spec(19))) {
      float[] first = session.values("head/kernel");
      session.restore(last.variables());
      assertThat(session.values("head/kernel")).isNotEqualTo(first);
    }
  }
}
