package org.ceph4j.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.dataset.Film;
import org.ceph4j.device.DeviceOptions;
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
    return new Benchmark(
        "training",
        details(),
        Machine.current(settings.device().options()),
        timing,
        PeakMemory.bytes(),
        deviation());
  }

  private Timing time() {
    try (TimedTraining training = new TimedTraining(settings, films)) {
      Laps laps = new Laps(amount, training::bareRun, "waiting", "feeding", Laps.RUNNING);
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

  private Optional<Deviation> deviation() {
    DeviceOptions device = settings.device().options();
    return Deviation.isPossible(device)
        ? Optional.of(Deviation.OfLoss.of(losses(device.reference()), losses(device)))
        : Optional.empty();
  }

  private List<Float> losses(DeviceOptions device) {
    List<Float> losses = new ArrayList<>();
    try (TimedTraining training = new TimedTraining(settings.withDevice(device), films)) {
      for (int i = 0; i < amount.steps(); i++) {
        losses.add(training.step().loss());
      }
    }
    return losses;
  }
}
