package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ceph4j.demo.Demo;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.evaluation.EvaluationText;
import org.ceph4j.evaluation.Unit;
import org.ceph4j.settings.Settings;
import org.ceph4j.settings.SettingsReader;
import org.ceph4j.training.RunFolder;
import org.ceph4j.training.TrainingRun;
import org.ceph4j.training.TrainingState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole path on films that it makes itself. */
@Command(
    name = "demo",
    description = "Make films, train a small network on them, and show what it learned.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "demo",
      description = "A new or empty folder. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(
      names = "--films",
      paramLabel = "N",
      defaultValue = "120",
      description = "How many films to train on. Default: ${DEFAULT-VALUE}.")
  private int films;

  @Option(
      names = "--control",
      description =
          "Give each film the landmarks of another: the same training must then learn nothing.")
  private boolean control;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting of the preset demo; may be repeated.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = SettingsReader.read("demo", Optional.empty(), values);
    Demo demo = new Demo(RunFolder.create(folder).path(), settings, films, control);
    out.println("making " + films + " films in " + folder);
    out.flush();
    TrainingRun run = demo.begin();
    Optional<TrainingState> trained = TrainingProgress.trainAndExport(run, out);
    if (trained.isEmpty()) {
      return TrainingProgress.INTERRUPTED;
    }
    print(demo.finish(run, trained.get()), out);
    return 0;
  }

  private static void print(Demo.Result result, PrintWriter out) {
    out.print(EvaluationText.of(result.evaluation()));
    out.printf(
        "%nmean shape of the training films: %s; the network: %s%n",
        percentOfHeight(result.meanShape()), percentOfHeight(result.evaluation()));
    out.println("look at " + result.page());
    out.flush();
  }

  private static String percentOfHeight(Evaluation evaluation) {
    double mean = evaluation.errors(Unit.PERCENT_OF_HEIGHT).mean();
    return String.format(Locale.ROOT, "%.2f %% of the image height", mean);
  }
}
