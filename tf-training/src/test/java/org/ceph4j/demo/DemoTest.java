package org.ceph4j.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.evaluation.Unit;
import org.ceph4j.settings.CheckpointName;
import org.ceph4j.settings.SettingsReader;
import org.ceph4j.training.StopRequest;
import org.ceph4j.training.TrainingRun;
import org.ceph4j.training.TrainingState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ceph demo} promises, on its own settings; minutes each. */
@Tag("slow")
final class DemoTest {
  @TempDir private Path folder;

  private Demo.Result run(boolean control) {
    Demo demo = new Demo(folder, SettingsReader.preset("demo"), 120, control);
    TrainingRun run = demo.begin();
    TrainingState trained = run.train(List.of(), new StopRequest());
    run.export(CheckpointName.BEST, run.folder().bundle(), Instant.EPOCH);
    return demo.finish(run, trained);
  }

  private static double percentOfHeight(Evaluation evaluation) {
    return evaluation.errors(Unit.PERCENT_OF_HEIGHT).mean();
  }

  @Test
  void learnsPhantoms() {
    Demo.Result result = run(false);
    double error = percentOfHeight(result.evaluation());
    assertThat(error).isLessThan(2);
    assertThat(error).isLessThan(percentOfHeight(result.meanShape()) / 4);
    assertThat(result.page()).isNotEmptyFile();
  }

  @Test
  void learnsNothingFromFilmsWithTheLandmarksOfOthers() {
    Demo.Result result = run(true);
    assertThat(percentOfHeight(result.evaluation()))
        .isGreaterThan(0.95 * percentOfHeight(result.meanShape()));
  }
}
