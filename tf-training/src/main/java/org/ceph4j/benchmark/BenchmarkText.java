package org.ceph4j.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ceph4j.evaluation.AlignedTable;

/** A benchmark for the terminal. */
public final class BenchmarkText {
  private static final double MEBIBYTE = 1024 * 1024;
  private static final String REFERENCE = "float32 on CPU";

  private BenchmarkText() {}

  /** Lines that end with a line feed. */
  public static String of(Benchmark benchmark) {
    Machine machine = benchmark.machine();
    Timing timing = benchmark.timing();
    return line("%s: %s", benchmark.workload(), details(benchmark))
        + line(
            "%s, %s, %d processors; %d threads an operation, %s",
            machine.device(),
            machine.processor(),
            machine.processors(),
            machine.threads(),
            name(machine.precision()))
        + line("%s, TensorFlow %s, %s", machine.program(), machine.tensorflow(), machine.java())
        + "\n"
        + AlignedTable.of(rows(timing))
        + "\n"
        + line("step / bare run  %.3f", timing.stepToBareRun())
        + line("images/s         %.2f", timing.imagesPerSecond())
        + line("device idle      %.2f %%", timing.idlePercent())
        + benchmark
            .peakMemory()
            .map(bytes -> line("peak memory      %.0f MiB", bytes / MEBIBYTE))
            .orElse("")
        + benchmark.deviation().map(found -> deviation(found, machine)).orElse("");
  }

  private static String details(Benchmark benchmark) {
    return benchmark.details().entrySet().stream()
        .map(detail -> detail.getKey() + " " + detail.getValue())
        .collect(Collectors.joining(", "));
  }

  private static List<List<String>> rows(Timing timing) {
    List<List<String>> rows = new ArrayList<>();
    String title = timing.steps() + " steps of " + timing.images();
    rows.add(List.of(title, "median ms", "mean ms", "shortest", "longest", "share"));
    timing.parts().forEach(part -> rows.add(row(part.name(), part.milliseconds(), share(part))));
    rows.add(row("step", timing.step(), ""));
    rows.add(row("bare session.run", timing.bareRun(), ""));
    return rows;
  }

  private static String share(Part part) {
    return format("%.2f %%", part.percent());
  }

  private static List<String> row(String name, Spread spread, String share) {
    return List.of(
        name,
        format("%.2f", spread.median()),
        format("%.2f", spread.mean()),
        format("%.2f", spread.shortest()),
        format("%.2f", spread.longest()),
        share);
  }

  private static String deviation(Deviation deviation, Machine machine) {
    String measured = name(machine.precision()) + " on " + machine.device();
    return "\n"
        + (deviation instanceof Deviation.OfLoss loss
            ? ofLoss(loss, measured)
            : ofLandmarks((Deviation.OfLandmarks) deviation, measured));
  }

  private static String ofLoss(Deviation.OfLoss loss, String measured) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("loss of step", REFERENCE, measured));
    IntStream.range(0, loss.reference().size())
        .mapToObj(
            step ->
                List.of(
                    Integer.toString(step + 1),
                    format("%.5f", loss.reference().get(step)),
                    format("%.5f", loss.measured().get(step))))
        .forEach(rows::add);
    return AlignedTable.of(rows)
        + line("it changes the first step's loss by %.3f %%,", 100 * loss.firstDifference())
        + line("the mean of the last quarter by %.3f %%", 100 * loss.lastDifference());
  }

  private static String ofLandmarks(Deviation.OfLandmarks landmarks, String measured) {
    return line("%s moves %d landmarks of %s", measured, landmarks.landmarks(), REFERENCE)
        + line(
            "by %.3f px of the input on average, at most %.3f px; %d are found by one only",
            landmarks.meanPixels(), landmarks.maxPixels(), landmarks.foundByOne());
  }

  private static String line(String format, Object... values) {
    return format(format, values) + "\n";
  }

  private static String name(Enum<?> value) {
    return value.toString().toLowerCase(Locale.ROOT);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
