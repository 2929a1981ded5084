package org.ceph4j.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.dataset.Film;
import org.ceph4j.device.Precision;
import org.ceph4j.settings.DeviceSettings;
import org.ceph4j.settings.NetworkSettings;
import org.ceph4j.settings.Settings;
import org.ceph4j.training.StepTimes;
import org.ceph4j.training.TimedTraining;

/**
 * Times training steps and bare runs of the same graph in turn.
 *
 * @param settings of the training
 * @param films in turn, each once in {@code films / batch size} steps; from the second time on they
 *     come from memory, as in a training
 * @param amount how much is measured
 */
public record TrainingBenchmark(Settings settings, List<Film> films, Amount amount) {
  /** Runs it. In the preset paper a step takes half a second on two cores. */
  public Benchmark run() {
    Timing timing = time();
    DeviceSettings device = settings.device();
    return new Benchmark(
        "training",
        details(),
        Machine.current(device.threads(), device.precision()),
        timing,
        PeakMemory.bytes(),
        effect());
  }

  private Timing time() {
    try (TimedTraining training = new TimedTraining(settings, films)) {
      Laps laps = new Laps(amount, training::bareRun, "waiting", "feeding", "running");
      for (int step = 0; step < amount.warmUp(); step++) {
        training.step();
        training.bareRun();
      }
      for (int step = 0; step < amount.steps(); step++) {
        StepTimes times = training.step();
        laps.addStep(times.waiting(), times.feeding(), times.running());
      }
      return laps.timing(settings.training().batchSize());
    }
  }

  private Map<String, String> details() {
    NetworkSettings network = settings.network();
    Map<String, String> details = new LinkedHashMap<>();
    details.put("network", network.architecture().toString().toLowerCase(Locale.ROOT));
    details.put("input", network.input().toString());
    details.put("filters", network.filters().toString());
    details.put("slopes", network.slopes().toString().toLowerCase(Locale.ROOT));
    details.put("landmarks", Integer.toString(films.get(0).points().size()));
    details.put("films", Integer.toString(films.size()));
    return details;
  }

  private Optional<PrecisionEffect> effect() {
    return settings.device().precision() == Precision.BFLOAT16
        ? Optional.of(
            PrecisionEffect.OnLoss.of(losses(Precision.FLOAT32), losses(Precision.BFLOAT16)))
        : Optional.empty();
  }

  private List<Float> losses(Precision precision) {
    DeviceSettings device = new DeviceSettings(settings.device().threads(), precision);
    List<Float> losses = new ArrayList<>();
    try (TimedTraining training = new TimedTraining(settings.withDevice(device), films)) {
      for (int i = 0; i < amount.steps(); i++) {
        losses.add(training.step().loss());
      }
    }
    return losses;
  }
}
