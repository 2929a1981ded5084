package org.ceph4j.demo;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Provenance;
import org.ceph4j.dataset.Film;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.evaluation.MeanShape;
import org.ceph4j.evaluation.ScoredFilm;
import org.ceph4j.evaluation.Unit;
import org.ceph4j.image.FilmReader;
import org.ceph4j.image.GrayImage;
import org.ceph4j.report.ChartsSection;
import org.ceph4j.report.EvaluationSections;
import org.ceph4j.report.FactsSection;
import org.ceph4j.report.FactsSection.Fact;
import org.ceph4j.report.ReportContent;
import org.ceph4j.training.EpochResult;
import org.ceph4j.training.listener.HistoryCharts;

/** The demo's page. */
final class DemoReport {
  private static final int PICTURES = 6;

  private DemoReport() {}

  static ReportContent of(
      BundleMetadata metadata,
      List<EpochResult> history,
      FilmSet heldOut,
      Evaluation evaluation,
      MeanShape meanShape) {
    Unit unit = evaluation.overall().headline().unit();
    List<ScoredFilm> first = evaluation.films().stream().limit(PICTURES).toList();
    Function<String, GrayImage> reader = reader(heldOut);
    return new ReportContent(
        "A network trained on phantoms",
        List.of(
            EvaluationSections.headline(evaluation),
            EvaluationSections.comparison(evaluation, meanShape),
            EvaluationSections.films("Films held out", first, unit, reader),
            EvaluationSections.landmarks(evaluation),
            new ChartsSection(
                "Training", List.of(HistoryCharts.loss(history), HistoryCharts.error(history))),
            EvaluationSections.films("The worst films", evaluation.worst(3), unit, reader),
            EvaluationSections.unscored(evaluation),
            facts(metadata.provenance())));
  }

  private static Function<String, GrayImage> reader(FilmSet films) {
    Map<String, Film> byStem =
        films.films().stream().collect(Collectors.toMap(Film::stem, Function.identity()));
    return stem -> FilmReader.read(requireNonNull(byStem.get(stem)).image());
  }

  private static FactsSection facts(Provenance provenance) {
    return new FactsSection(
        "What was run",
        List.of(
            new Fact("program", provenance.program()),
            new Fact("TensorFlow", provenance.tensorflow()),
            new Fact("network", provenance.network()),
            new Fact("parameters", Long.toString(provenance.parameters())),
            new Fact("training films", Integer.toString(provenance.films())),
            new Fact("steps", Long.toString(provenance.steps())),
            new Fact("seed", Long.toString(provenance.seed())),
            new Fact("data hash", provenance.dataHash())));
  }
}
