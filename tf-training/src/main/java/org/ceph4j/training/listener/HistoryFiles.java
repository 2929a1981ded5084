package org.ceph4j.training.listener;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ceph4j.WholeFile;
import org.ceph4j.evaluation.DetectionRate;
import org.ceph4j.evaluation.ErrorSummary;
import org.ceph4j.evaluation.PythonFloat;
import org.ceph4j.training.EpochMeans;
import org.ceph4j.training.EpochResult;
import org.ceph4j.training.TrainingListener;
import org.ceph4j.training.TrainingPlan;
import org.ceph4j.training.TrainingState;

/**
 * Writes the history of a run after each epoch, always whole, so that a resumed run's files are
 * those of an uninterrupted one.
 *
 * <p>{@code training.csv} is the original program's, as Keras' CSVLogger writes it: epochs from 0,
 * and {@code accuracy} counts values equal to their target exactly. {@code history.csv} says what
 * that leaves out: the learning rate of each epoch's last step and the validation's errors.
 */
public final class HistoryFiles implements TrainingListener {
  private final Path folder;

  /** Writes into the run's folder. */
  public HistoryFiles(Path folder) {
    this.folder = folder;
  }

  /** A run that was killed between its checkpoint and these files gets them now. */
  @Override
  public void started(TrainingState state, TrainingPlan plan) {
    if (!state.history().isEmpty()) {
      epochEnded(state);
    }
  }

  @Override
  public void epochEnded(TrainingState state) {
    WholeFile.write(folder.resolve("training.csv"), training(state.history()));
    WholeFile.write(folder.resolve("history.csv"), history(state.history()));
  }

  /** The original program's file, lines ended as Python's csv module ends them. */
  static String training(List<EpochResult> epochs) {
    boolean validated = epochs.stream().anyMatch(epoch -> epoch.validation().isPresent());
    String header = "epoch,accuracy,loss" + (validated ? ",val_accuracy,val_loss" : "");
    return lines("\r\n", header, epochs, HistoryFiles::trainingRow);
  }

  private static String trainingRow(EpochResult epoch) {
    return (epoch.epoch() - 1)
        + scores(epoch.training())
        + epoch.validation().map(result -> scores(result.scores())).orElse("");
  }

  private static String scores(EpochMeans scores) {
    return "," + PythonFloat.repr(scores.accuracy()) + "," + PythonFloat.repr(scores.loss());
  }

  private static String history(List<EpochResult> epochs) {
    String thresholds =
        epochs.stream()
            .flatMap(epoch -> epoch.validation().stream())
            .findFirst()
            .map(result -> errorColumns(result.errors()))
            .orElse("");
    return lines(
        "\n", "epoch,learning_rate,loss,val_loss" + thresholds, epochs, HistoryFiles::historyRow);
  }

  private static String errorColumns(ErrorSummary errors) {
    return ","
        + meanColumn(errors)
        + errors.detectionRates().stream()
            .map(rate -> "," + rateColumn(errors, rate))
            .collect(Collectors.joining());
  }

  static String meanColumn(ErrorSummary errors) {
    return "val_mre_" + errors.unit().key();
  }

  static String rateColumn(ErrorSummary errors, DetectionRate rate) {
    return "val_sdr_" + rate.threshold() + "_" + errors.unit().key();
  }

  private static String historyRow(EpochResult epoch) {
    return epoch.epoch()
        + ","
        + epoch.learningRate()
        + ","
        + epoch.training().loss()
        + epoch
            .validation()
            .map(result -> "," + result.scores().loss() + errors(result.errors()))
            .orElse(",");
  }

  private static String errors(ErrorSummary errors) {
    return String.format(Locale.ROOT, ",%.4f", errors.mean())
        + errors.detectionRates().stream()
            .map(rate -> String.format(Locale.ROOT, ",%.2f", rate.percent()))
            .collect(Collectors.joining());
  }

  private static String lines(
      String end, String header, List<EpochResult> epochs, Function<EpochResult, String> row) {
    return header
        + end
        + epochs.stream().map(row).map(line -> line + end).collect(Collectors.joining());
  }
}
