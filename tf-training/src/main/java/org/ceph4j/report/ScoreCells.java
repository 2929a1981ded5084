package org.ceph4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ceph4j.evaluation.ErrorSummary;
import org.ceph4j.evaluation.Score;
import org.ceph4j.evaluation.Unit;

/** Scores as the cells of a table: a row for a score, columns for each unit. */
final class ScoreCells {
  private ScoreCells() {}

  static List<String> header(String first, List<Unit> units) {
    List<String> cells = new ArrayList<>(List.of(first, "count", "not found"));
    for (Unit unit : units) {
      cells.addAll(List.of("mean, " + unit.label(), "SD", "median", "largest"));
      unit.thresholds().forEach(threshold -> cells.add("\u2264 " + plain(threshold)));
    }
    return cells;
  }

  static List<String> row(String first, Score score) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.add(Integer.toString(score.count()));
    cells.add(Integer.toString(score.notFound()));
    for (ErrorSummary errors : score.errors()) {
      cells.add(decimal(errors.mean()));
      cells.add(decimal(errors.standardDeviation()));
      cells.add(decimal(errors.median()));
      cells.add(decimal(errors.maximum()));
      errors.detectionRates().forEach(rate -> cells.add(percent(rate.percent())));
    }
    return cells;
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f %%", value);
  }

  /** A threshold without needless zeros: 2, 2.5. */
  static String plain(double threshold) {
    return threshold == Math.rint(threshold)
        ? Long.toString((long) threshold)
        : Double.toString(threshold);
  }
}
