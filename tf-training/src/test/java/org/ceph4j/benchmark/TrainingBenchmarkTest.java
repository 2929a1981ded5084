package org.ceph4j.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ceph4j.dataset.DatasetOptions;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.Film;
import org.ceph4j.device.Precision;
import org.ceph4j.device.Processor;
import org.ceph4j.settings.Settings;
import org.ceph4j.training.SmallRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingBenchmarkTest {
  @TempDir private Path folder;
  private List<Film> films = List.of();

  @BeforeEach
  void makeFilms() {
    films = Datasets.open(SmallRun.films(folder), DatasetOptions.DEFAULT).films();
  }

  private Benchmark run(Settings settings) {
    return new TrainingBenchmark(settings, films, new Amount(1, 4)).run();
  }

  @Test
  void partsAddUpToTheStep() {
    Benchmark benchmark = run(SmallRun.settings(Map.of()));
    Timing timing = benchmark.timing();
    assertThat(timing.images()).isEqualTo(2);
    assertThat(timing.steps()).isEqualTo(4);
    assertThat(timing.parts())
        .extracting(Part::name)
        .containsExactly("waiting", "feeding", "running");
    assertThat(timing.parts().stream().mapToDouble(Part::percent).sum())
        .isCloseTo(100, within(1e-6));
    assertThat(timing.bareRun().shortest()).isPositive();
    assertThat(benchmark.machine().threads()).isEqualTo(1);
    assertThat(benchmark.deviation()).isEmpty();
    assertThat(benchmark.details()).containsEntry("films", "7").containsEntry("landmarks", "19");
  }

  @Test
  void bfloat16ChangesTheLossALittle() {
    assumeTrue(Processor.ofThisMachine().has(Precision.BFLOAT16), "this processor has no bfloat16");
    Benchmark benchmark = run(SmallRun.settings(Map.of("device.precision", "bfloat16")));
    Deviation.OfLoss loss = (Deviation.OfLoss) benchmark.deviation().orElseThrow();
    assertThat(loss.reference()).hasSize(4);
    assertThat(loss.measured()).hasSize(4).isNotEqualTo(loss.reference());
    assertThat(loss.firstDifference()).isLessThan(0.01);
    assertThat(BenchmarkText.of(benchmark)).contains("float32 on CPU  bfloat16 on CPU");
  }

  @Test
  void differencesAreSharesOfTheReference() {
    Deviation.OfLoss loss =
        Deviation.OfLoss.of(
            List.of(4f, 3f, 2f, 2f, 2f, 2f, 1f, 3f), List.of(5f, 3f, 2f, 2f, 2f, 2f, 1f, 2f));
    assertThat(loss.firstDifference()).isCloseTo(0.25, within(1e-9));
    assertThat(loss.lastDifference()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void textShowsEveryPartAndThePeer() {
    String text = BenchmarkText.of(run(SmallRun.settings(Map.of())));
    for (String row :
        List.of(
            "waiting",
            "feeding",
            "running",
            "step",
            "bare session.run",
            "images/s",
            "device idle")) {
      assertThat(text).containsPattern("(?m)^" + row + " +\\d");
    }
    assertThat(text).contains("1 threads an operation, float32").contains("TensorFlow 2.18");
  }
}
