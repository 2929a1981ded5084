package org.ceph4j.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.ceph4j.dataset.DatasetCheck;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.Film;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.dataset.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a data set holds and what of it cannot be used. */
@Command(
    name = "check",
    description = "Read a whole data set; say what it holds and what would be left out.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every film can be used", "1:a film would be left out"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DataCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder of one of the layouts, or a CSV file.")
  private Path root;

  @Mixin private final DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    FilmSet checked = DatasetCheck.check(Datasets.open(root, data.toDatasetOptions()));
    PrintWriter out = spec.commandLine().getOut();
    print(checked, out);
    out.flush();
    return checked.problems().isEmpty() ? 0 : 1;
  }

  private static void print(FilmSet data, PrintWriter out) {
    out.println("layout     " + data.layout());
    out.println("films      " + data.films().size());
    out.println(
        "landmarks  "
            + data.landmarks().size()
            + ": "
            + String.join(", ", data.landmarks().names()));
    out.println("sizes      " + counted(data.films(), film -> film.size() + " px"));
    out.println("spacing    " + counted(data.films(), DataCheckCommand::spacing));
    out.println("left out   " + data.problems().size());
    for (Problem problem : data.problems()) {
      out.println("  " + problem);
    }
  }

  private static String spacing(Film film) {
    return film.spacing().map(known -> known.millimetres() + " mm per px").orElse("unknown");
  }

  private static String counted(List<Film> films, Function<Film, String> property) {
    if (films.isEmpty()) {
      return "none";
    }
    return films.stream()
        .collect(groupingBy(property, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
        .collect(joining(", "));
  }
}
