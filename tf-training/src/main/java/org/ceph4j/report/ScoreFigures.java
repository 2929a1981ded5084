package org.ceph4j.report;

import static org.ceph4j.report.ScoreCells.decimal;
import static org.ceph4j.report.ScoreCells.percent;
import static org.ceph4j.report.ScoreCells.plain;

import java.util.ArrayList;
import java.util.List;
import org.ceph4j.evaluation.ErrorSummary;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.evaluation.Score;
import org.ceph4j.report.FiguresSection.Figure;

/** An evaluation's main figures. */
final class ScoreFigures {
  private ScoreFigures() {}

  static List<Figure> of(Evaluation evaluation) {
    Score overall = evaluation.overall();
    List<Figure> figures = new ArrayList<>();
    for (ErrorSummary errors : overall.errors()) {
      figures.addAll(of(errors));
    }
    figures.add(new Figure(overall.notFound() + " of " + overall.count(), "landmarks not found"));
    String unscored = evaluation.unscored().size() + " not scored";
    figures.add(new Figure(evaluation.films().size() + " films", "scored, " + unscored));
    return figures;
  }

  private static List<Figure> of(ErrorSummary errors) {
    String unit = " " + errors.unit().label();
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            decimal(errors.mean()) + unit,
            "mean radial error, SD " + decimal(errors.standardDeviation())));
    errors
        .detectionRates()
        .forEach(
            rate ->
                figures.add(
                    new Figure(
                        percent(rate.percent()), "within " + plain(rate.threshold()) + unit)));
    return figures;
  }
}
