package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.dataset.DatasetCheck;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.decoding.PaperDecoder;
import org.ceph4j.evaluation.BundleEvaluator;
import org.ceph4j.evaluation.Claims;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.evaluation.EvaluationFiles;
import org.ceph4j.evaluation.EvaluationText;
import org.ceph4j.evaluation.PaperScores;
import org.ceph4j.evaluation.Reliability;
import org.ceph4j.evaluation.ReliabilityText;
import org.ceph4j.interpretation.Interpretation;
import org.ceph4j.report.EvaluationSections;
import org.ceph4j.report.HtmlReport;
import org.ceph4j.report.ReliabilitySections;
import org.ceph4j.report.ReportContent;
import org.ceph4j.report.Section;
import org.ceph4j.training.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores a bundle on films with known landmarks. */
@Command(
    name = "evaluate",
    description = "Score a bundle on films with known landmarks.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every film was scored", "1:a film could not be used; the others are scored"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final BundleOption bundle = new BundleOption();
  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "The films.")
  private Path root;

  @Option(
      names = "--validation-of",
      paramLabel = "RUN",
      description = "Only the films that validated the run in this folder, as a fold of it.")
  private @Nullable Path run;

  @Option(
      names = "--films",
      paramLabel = "FILE",
      description = {
        "Score only the films whose stems stand in this text file, one a line. Default: all."
      })
  private @Nullable Path stems;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write the scores as text, CSV, JSON and a page to look at.")
  private @Nullable Path out;

  @Option(
      names = "--paper-csv",
      paramLabel = "DIR",
      description = "Also write predict_fulls.csv and predict_means.csv of the original program.")
  private @Nullable Path paperOut;

  @Override
  public Integer call() {
    FilmSet films = films();
    try (LandmarkDetector detector = bundle.load()) {
      Evaluation evaluation = BundleEvaluator.evaluate(detector, films);
      Reliability reliability = Reliability.of(Claims.of(evaluation));
      print(films, evaluation, reliability);
      if (out != null) {
        EvaluationFiles.write(evaluation, out);
        HtmlReport.write(page(evaluation, reliability), out.resolve("report.html"));
      }
      if (paperOut != null) {
        paperScores(evaluation, detector.interpretation()).write(paperOut);
      }
      return films.problems().isEmpty() && evaluation.unscored().isEmpty() ? 0 : 1;
    }
  }

  private FilmSet films() {
    FilmSet films = Datasets.open(root, data.toDatasetOptions());
    if (run != null) {
      films = films.only(Set.copyOf(RunFolder.open(run).readRecord().validation()));
    }
    if (stems != null) {
      films = films.only(StemFile.read(stems));
    }
    return DatasetCheck.check(films);
  }

  private void print(FilmSet films, Evaluation evaluation, Reliability reliability) {
    PrintWriter writer = spec.commandLine().getOut();
    films.problems().forEach(problem -> writer.println("left out: " + problem));
    writer.print(EvaluationText.of(evaluation));
    writer.println();
    writer.print(ReliabilityText.of(reliability));
    writer.flush();
  }

  private static PaperScores paperScores(Evaluation evaluation, Interpretation interpretation) {
    PaperDecoder paper = new PaperDecoder(interpretation.mapping());
    return PaperScores.of(evaluation, size -> paper.blank(interpretation.input().size(), size));
  }

  private ReportContent page(Evaluation evaluation, Reliability reliability) {
    List<Section> sections = new ArrayList<>();
    sections.add(EvaluationSections.headline(evaluation));
    sections.add(EvaluationSections.landmarks(evaluation));
    sections.add(ReliabilitySections.table(reliability));
    sections.add(ReliabilitySections.charts(reliability));
    sections.add(EvaluationSections.unscored(evaluation));
    return new ReportContent(bundle.path() + " on " + root, sections);
  }
}
