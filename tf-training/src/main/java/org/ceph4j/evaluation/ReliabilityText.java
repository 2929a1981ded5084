package org.ceph4j.evaluation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a confidence is worth, as plain ASCII text for a terminal. */
public final class ReliabilityText {
  private ReliabilityText() {}

  /** The text; its lines end with a line feed. */
  public static String of(Reliability reliability) {
    String unit = " " + reliability.unit().label();
    String near = plain(reliability.unit().nearest()) + unit;
    StringBuilder text =
        new StringBuilder("confidence and radial errors in" + unit + ", least certain first\n");
    text.append(AlignedTable.of(rows(reliability)));
    text.append('\n').append(certain(reliability));
    text.append(
        decimal("expected calibration error: %.3f", reliability.expectedCalibrationError()));
    text.append(" (mean distance of confidence and share within " + near + ")\n");
    reliability.calibration().ifPresent(calibration -> text.append(calibrated(calibration)));
    return text.toString();
  }

  private static List<List<String>> rows(Reliability reliability) {
    String near = "within " + plain(reliability.unit().nearest());
    String far = "over " + plain(reliability.unit().farthest());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("confidence", "lowest", "count", "MRE", near, far));
    reliability.groups().forEach(group -> rows.add(cells(group)));
    return rows;
  }

  private static List<String> cells(ConfidenceGroup group) {
    return List.of(
        decimal("%.3f", group.meanConfidence()),
        decimal("%.3f", group.lowestConfidence()),
        Integer.toString(group.count()),
        decimal("%.2f", group.meanError()),
        decimal("%.1f%%", 100 * group.shareWithin()),
        decimal("%.2f%%", 100 * group.shareOver()));
  }

  /** One line on the landmarks called certain. */
  public static String certain(Reliability reliability) {
    ConfidenceGroup certain = reliability.certain();
    return String.format(
        Locale.ROOT,
        "the most certain %d%%: %d of %d landmarks, confidence at least %.3f; over %s %s: %d (%.2f%%)\n",
        Reliability.CERTAIN,
        certain.count(),
        reliability.count(),
        certain.lowestConfidence(),
        plain(reliability.unit().farthest()),
        reliability.unit().label(),
        certain.over(),
        100 * certain.shareOver());
  }

  private static String calibrated(Calibration calibration) {
    return String.format(
        Locale.ROOT,
        "calibrated by slope %1$.4f, offset %2$.4f and landmarkOffsets\n%3$s\n"
            + "where kind mass was evaluated with slope s, offset o and landmarkOffsets b (1, 0 and {}"
            + " until they are set), set\nconfidence.slope to %1$.4f s, confidence.offset to %1$.4f o"
            + " + %2$.4f and each of confidence.landmarkOffsets to %1$.4f b plus the one above\n",
        calibration.slope(),
        calibration.offset(),
        yaml(calibration.landmarkOffsets()));
  }

  private static String yaml(Map<String, Double> numbers) {
    return numbers.entrySet().stream()
        .map(entry -> entry.getKey() + decimal(": %.2f", hundredths(entry.getValue())))
        .collect(joining(", ", "{", "}"));
  }

  // Without the sign of a zero.
  private static double hundredths(double number) {
    return Math.round(100 * number) / 100.0;
  }

  private static String plain(double threshold) {
    return PythonFloat.repr(threshold).replace(".0", "");
  }

  private static String decimal(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
