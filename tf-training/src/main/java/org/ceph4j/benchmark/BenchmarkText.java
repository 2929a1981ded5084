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
        + benchmark
            .peakMemory()
            .map(bytes -> line("peak memory      %.0f MiB", bytes / MEBIBYTE))
            .orElse("")
        + benchmark.effect().map(BenchmarkText::effect).orElse("");
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

  private static String effect(PrecisionEffect effect) {
    return "\n"
        + (effect instanceof PrecisionEffect.OnLoss loss
            ? onLoss(loss)
            : onLandmarks((PrecisionEffect.OnLandmarks) effect));
  }

  private static String onLoss(PrecisionEffect.OnLoss effect) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("loss of step", "float32", "bfloat16"));
    IntStream.range(0, effect.float32().size())
        .mapToObj(
            step ->
                List.of(
                    Integer.toString(step + 1),
                    format("%.5f", effect.float32().get(step)),
                    format("%.5f", effect.bfloat16().get(step))))
        .forEach(rows::add);
    return AlignedTable.of(rows)
        + line("bfloat16 changes the first step's loss by %.3f %%,", 100 * effect.firstDifference())
        + line("the mean of the last quarter by %.3f %%", 100 * effect.lastDifference());
  }

  private static String onLandmarks(PrecisionEffect.OnLandmarks effect) {
    return line(
        "bfloat16 moves %d landmarks by %.3f px of the input on average, at most %.3f px; %d are"
            + " found in one precision only",
        effect.landmarks(), effect.meanPixels(), effect.maxPixels(), effect.foundInOne());
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
