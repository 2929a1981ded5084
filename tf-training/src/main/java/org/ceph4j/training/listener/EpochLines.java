package org.ceph4j.training.listener;

import java.io.PrintWriter;
import java.util.Locale;
import org.ceph4j.evaluation.ErrorSummary;
import org.ceph4j.training.EpochResult;
import org.ceph4j.training.TrainingListener;
import org.ceph4j.training.TrainingPlan;
import org.ceph4j.training.TrainingState;
import org.jspecify.annotations.Nullable;

/** Prints one line an epoch. */
public final class EpochLines implements TrainingListener {
  private final PrintWriter out;
  private @Nullable TrainingPlan plan;

  /** Prints there. */
  public EpochLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void started(TrainingState state, TrainingPlan newPlan) {
    plan = newPlan;
  }

  @Override
  public void epochEnded(TrainingState state) {
    EpochResult epoch = state.history().get(state.history().size() - 1);
    out.println(line(epoch));
    out.flush();
  }

  private String line(EpochResult epoch) {
    int epochs = plan == null ? epoch.epoch() : plan.settings().epochs();
    return String.format(
            Locale.ROOT, "epoch %d/%d  loss %.5f", epoch.epoch(), epochs, epoch.training().loss())
        + epoch.validation().map(EpochLines::validation).orElse("");
  }

  private static String validation(EpochResult.ValidationResult result) {
    ErrorSummary errors = result.errors();
    String text =
        String.format(
            Locale.ROOT,
            "  validation loss %.5f  MRE %.3f %s",
            result.scores().loss(),
            errors.mean(),
            errors.unit().label());
    return text
        + errors.detectionRates().stream()
            .findFirst()
            .map(
                rate ->
                    String.format(
                        Locale.ROOT,
                        "  SDR %.1f%% at %s %s",
                        rate.percent(),
                        rate.threshold(),
                        errors.unit().label()))
            .orElse("");
  }
}
