package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ceph4j.InputException;
import org.ceph4j.augmentation.AugmentationPreview;
import org.ceph4j.dataset.DatasetCheck;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.Film;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.report.Picture;
import org.ceph4j.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how a training would change its films. */
@Command(
    name = "preview",
    description =
        "Draw the first films as a training sees them, augmented, with their landmarks, into one picture.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DataPreviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The films: a folder of one of the layouts, or a CSV file.")
  private Path root;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The picture: .png, or JPEG by any other name.")
  private Path file;

  @Option(
      names = "--films",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many films, the first by name. Default: ${DEFAULT-VALUE}.")
  private int films;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "4",
      description = "How often each is augmented. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Override
  public Integer call() {
    if (films < 1 || count < 1) {
      throw new InputException(
          "--films and --count must be at least 1, got " + films + " and " + count);
    }
    Settings merged = settings.toSettings();
    List<Film> first = firstFilms();
    Picture.write(new AugmentationPreview(merged).draw(first, count), file);
    explain(first, merged);
    return 0;
  }

  private List<Film> firstFilms() {
    FilmSet all = Datasets.open(root, data.toDatasetOptions());
    List<Film> first = all.films().subList(0, Math.min(films, all.films().size()));
    FilmSet checked =
        DatasetCheck.check(
            new FilmSet(all.root(), all.layout(), all.landmarks(), first, all.problems()));
    PrintWriter err = spec.commandLine().getErr();
    checked.problems().forEach(problem -> err.println("left out: " + problem));
    err.flush();
    if (checked.films().isEmpty()) {
      throw new InputException(root + ": none of the first films can be used.");
    }
    return checked.films();
  }

  private void explain(List<Film> shown, Settings merged) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("wrote %s%n", file);
    shown.forEach(film -> out.printf("  a row for %s%n", film.image()));
    out.printf(
        "  first as it is, then as in the first %d rounds of a training with seed %d%n",
        count, merged.training().seed());
    out.printf("  cyan circles: landmarks. %s%n", AugmentationPreview.LEGEND);
    if (!merged.augmentation().changes()) {
      out.println("augmentation is off here; try --set augmentation.rotation=5");
    }
    out.flush();
  }
}
