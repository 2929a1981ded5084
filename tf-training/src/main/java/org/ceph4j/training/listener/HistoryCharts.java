package org.ceph4j.training.listener;

import java.util.List;
import java.util.function.Function;
import org.ceph4j.report.Axis;
import org.ceph4j.report.LineChart;
import org.ceph4j.report.Series;
import org.ceph4j.training.EpochResult;
import org.ceph4j.training.EpochResult.ValidationResult;

/** The learning curves of a training run. */
public final class HistoryCharts {
  private HistoryCharts() {}

  /** Training and validation loss over the epochs. */
  public static LineChart loss(List<EpochResult> history) {
    return new LineChart(
        "Loss",
        Axis.linear("epoch"),
        Axis.logarithmic("loss"),
        List.of(
            Series.counted(
                "training",
                history.stream().map(epoch -> (double) epoch.training().loss()).toList()),
            validation("validation", history, result -> (double) result.scores().loss())));
  }

  /** The mean radial error of the validation films over the epochs. */
  public static LineChart error(List<EpochResult> history) {
    String unit =
        history.stream()
            .flatMap(epoch -> epoch.validation().stream())
            .findFirst()
            .map(result -> result.errors().unit().label())
            .orElse("px");
    return new LineChart(
        "Mean radial error of the validation films",
        Axis.linear("epoch"),
        Axis.logarithmic(unit),
        List.of(validation("MRE", history, result -> result.errors().mean())));
  }

  private static Series validation(
      String name, List<EpochResult> history, Function<ValidationResult, Double> value) {
    return Series.counted(
        name,
        history.stream()
            .map(epoch -> epoch.validation().map(value))
            .map(known -> known.orElse(Double.NaN))
            .toList());
  }
}
