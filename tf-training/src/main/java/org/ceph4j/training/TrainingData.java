package org.ceph4j.training;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceph4j.bundle.AssumedSpacing;
import org.ceph4j.dataset.DataHash;
import org.ceph4j.dataset.DatasetOptions;
import org.ceph4j.dataset.Experts;
import org.ceph4j.dataset.Film;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.dataset.Problem;
import org.ceph4j.device.DeviceOptions;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.settings.Settings;

/**
 * What a new run is to learn from.
 *
 * @param films checked
 * @param options with which they were opened
 * @param split of the checked films
 */
public record TrainingData(FilmSet films, DatasetOptions options, FilmSplit split) {
  RunRecord record(Settings settings, Optional<InitialWeights> initial) {
    DeviceOptions device = settings.device().options();
    return new RunRecord(
        Program.nameAndVersion(),
        TensorFlowNative.load(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        device.place().describe(device.precision()),
        films.root().toAbsolutePath().normalize().toString(),
        options,
        films.layout(),
        DataHash.of(films),
        films.landmarks(),
        experts(settings),
        sharedSpacing(films.films()),
        stems(split.training()),
        stems(split.validation()),
        films.problems().stream().map(Problem::what).toList(),
        initial.map(InitialWeights::origin));
  }

  private int experts(Settings settings) {
    Experts learned = settings.heatmap().experts();
    return split.training().stream().mapToInt(learned::countOf).findFirst().orElse(1);
  }

  private static List<String> stems(List<Film> films) {
    return films.stream().map(Film::stem).toList();
  }

  /** Only films that all have one size and one spacing say anything about other films' spacing. */
  static Optional<AssumedSpacing> sharedSpacing(List<Film> films) {
    Set<Optional<AssumedSpacing>> all = new HashSet<>();
    for (Film film : films) {
      all.add(film.spacing().map(spacing -> AssumedSpacing.of(spacing, film.size())));
    }
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }
}
