package org.ceph4j.report;

import static org.ceph4j.report.ScoreCells.decimal;
import static org.ceph4j.report.ScoreCells.percent;
import static org.ceph4j.report.ScoreCells.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ceph4j.evaluation.ConfidenceGroup;
import org.ceph4j.evaluation.Reliability;
import org.ceph4j.evaluation.ReliabilityText;
import org.ceph4j.evaluation.Unit;

/** The sections that show what a confidence is worth. */
public final class ReliabilitySections {
  private ReliabilitySections() {}

  /** A row for each group of landmarks, the least certain first. */
  public static Section table(Reliability reliability) {
    Unit unit = reliability.unit();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "confidence",
            "count",
            "mean error, " + unit.label(),
            "\u2264 " + plain(unit.nearest()),
            "> " + plain(unit.farthest())));
    reliability.groups().forEach(group -> rows.add(cells(group)));
    return new TableSection("Confidence", ReliabilityText.certain(reliability).strip(), rows);
  }

  private static List<String> cells(ConfidenceGroup group) {
    return List.of(
        String.format(Locale.ROOT, "%.3f", group.meanConfidence()),
        Integer.toString(group.count()),
        decimal(group.meanError()),
        percent(100 * group.shareWithin()),
        percent(100 * group.shareOver()));
  }

  /** How often landmarks are near, and how large their errors are, against the confidence. */
  public static Section charts(Reliability reliability) {
    String unit = reliability.unit().label();
    String near = "share within " + plain(reliability.unit().nearest()) + " " + unit;
    Series calibrated = new Series("calibrated", List.of(0.0, 1.0), List.of(0.0, 1.0));
    return new ChartsSection(
        "Errors against confidence",
        List.of(
            chart(
                "How often a landmark is near",
                near,
                List.of(observed(reliability, ConfidenceGroup::shareWithin), calibrated)),
            chart(
                "How large its error is",
                "mean radial error, " + unit,
                List.of(observed(reliability, ConfidenceGroup::meanError)))));
  }

  private static LineChart chart(String title, String y, List<Series> series) {
    return new LineChart(title, Axis.linear("confidence"), Axis.linear(y), series);
  }

  private static Series observed(Reliability reliability, Function<ConfidenceGroup, Double> value) {
    return new Series(
        "observed",
        reliability.groups().stream().map(ConfidenceGroup::meanConfidence).toList(),
        reliability.groups().stream().map(value).toList());
  }
}
