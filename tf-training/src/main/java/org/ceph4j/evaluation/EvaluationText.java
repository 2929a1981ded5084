package org.ceph4j.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An evaluation as plain ASCII text for a terminal: one aligned table for each unit. */
public final class EvaluationText {
  private EvaluationText() {}

  /** The text; its lines end with a line feed. */
  public static String of(Evaluation evaluation) {
    Score overall = evaluation.overall();
    List<Score> rows = new ArrayList<>(evaluation.perLandmark());
    rows.add(overall);
    StringBuilder text = new StringBuilder();
    for (int unit = 0; unit < overall.errors().size(); unit++) {
      text.append(table(rows, unit)).append('\n');
    }
    text.append(
        "MRE: mean radial error; SD: of the sample (n - 1); SDR t: share with error <= t\n");
    text.append(
        "films: %s scored, %s not scored; landmarks: %s, of them %s not found\n"
            .formatted(
                evaluation.films().size(),
                evaluation.unscored().size(),
                overall.count(),
                overall.notFound()));
    if (overall.notFound() > 0) {
      text.append("a landmark not found has the image centre's error and is a miss in every SDR\n");
    }
    evaluation
        .unscored()
        .forEach(film -> text.append("not scored: " + film.stem() + ": " + film.reason() + "\n"));
    return text.toString();
  }

  private static String table(List<Score> rows, int unit) {
    ErrorSummary first = rows.get(0).errors().get(unit);
    List<String> header =
        new ArrayList<>(List.of("landmark", "count", "not found", "MRE", "SD", "median", "max"));
    for (DetectionRate rate : first.detectionRates()) {
      header.add("SDR " + threshold(rate));
    }
    List<List<String>> cells = new ArrayList<>(List.of(header));
    rows.forEach(row -> cells.add(cells(row, unit)));
    return "radial errors in " + first.unit().label() + "\n" + AlignedTable.of(cells);
  }

  private static List<String> cells(Score score, int unit) {
    ErrorSummary errors = score.errors().get(unit);
    List<String> cells = new ArrayList<>();
    cells.add(score.name());
    cells.add(Integer.toString(score.count()));
    cells.add(Integer.toString(score.notFound()));
    cells.add(decimal("%.2f", errors.mean()));
    cells.add(decimal("%.2f", errors.standardDeviation()));
    cells.add(decimal("%.2f", errors.median()));
    cells.add(decimal("%.2f", errors.maximum()));
    errors.detectionRates().forEach(rate -> cells.add(decimal("%.1f%%", rate.percent())));
    return cells;
  }

  private static String threshold(DetectionRate rate) {
    return PythonFloat.repr(rate.threshold()).replace(".0", "");
  }

  private static String decimal(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
