package org.ceph4j.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.ceph4j.training.Step;
import org.ceph4j.training.TrainingListener;
import org.ceph4j.training.TrainingPlan;
import org.ceph4j.training.TrainingState;

/** Shows a bar with loss, films a second and the time left. */
final class ProgressBarListener implements TrainingListener, AutoCloseable {
  private final ProgressBar bar;
  private int batchSize;

  ProgressBarListener() {
    bar =
        new ProgressBarBuilder()
            .setTaskName("training")
            .setUnit(" films", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            .build();
  }

  @Override
  public void started(TrainingState state, TrainingPlan plan) {
    batchSize = plan.settings().batchSize();
    bar.maxHint(plan.steps() * batchSize);
    bar.stepTo(state.step() * batchSize);
  }

  @Override
  public void stepped(Step step) {
    bar.stepTo(step.state().step() * batchSize);
    bar.setExtraMessage(String.format(Locale.ROOT, " loss %.5f", step.result().loss()));
  }

  @Override
  public void close() {
    bar.close();
  }
}
