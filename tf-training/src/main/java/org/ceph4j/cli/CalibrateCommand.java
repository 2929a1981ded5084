package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.ceph4j.WholeFile;
import org.ceph4j.evaluation.Claims;
import org.ceph4j.evaluation.ErrorsFile;
import org.ceph4j.evaluation.EvaluationJson;
import org.ceph4j.evaluation.Reliability;
import org.ceph4j.evaluation.ReliabilityText;
import org.ceph4j.report.HtmlReport;
import org.ceph4j.report.ReliabilitySections;
import org.ceph4j.report.ReportContent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says what the confidence of evaluated bundles is worth, and which settings would calibrate it.
 */
@Command(
    name = "calibrate",
    description = {
      "Say what confidence is worth, and which settings make it a probability.",
      "From evaluations of bundles on films that did not train them: of one, or of the folds of a"
          + " cross-validation together."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CalibrateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SCORES",
      arity = "1..*",
      description = "Folders that 'ceph evaluate --out' wrote, or their files errors.csv.")
  private List<Path> scores;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write reliability.txt, .json and .html.")
  private @Nullable Path out;

  @Override
  public void run() {
    Claims claims = Claims.pooled(scores.stream().map(ErrorsFile::read).toList());
    Reliability reliability = Reliability.of(claims);
    String text = ReliabilityText.of(reliability);
    PrintWriter writer = spec.commandLine().getOut();
    writer.print(text);
    writer.flush();
    if (out != null) {
      WholeFile.write(out.resolve("reliability.txt"), text);
      WholeFile.write(out.resolve("reliability.json"), EvaluationJson.of(reliability));
      HtmlReport.write(page(reliability), out.resolve("reliability.html"));
    }
  }

  private ReportContent page(Reliability reliability) {
    return new ReportContent(
        "Confidence in " + scores,
        List.of(ReliabilitySections.table(reliability), ReliabilitySections.charts(reliability)));
  }
}
