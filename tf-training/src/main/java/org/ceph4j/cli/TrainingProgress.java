package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceph4j.training.StopRequest;
import org.ceph4j.training.TrainingRun;
import org.ceph4j.training.TrainingState;
import org.ceph4j.training.listener.EpochLines;
import org.ceph4j.training.listener.TensorBoardEvents;

/** Trains with something to watch, and with Ctrl-C as a way to stop. */
final class TrainingProgress {
  static final int INTERRUPTED = 130;

  // The launcher knows; what System.console() says differs between Java versions.
  private static final String TERMINAL = "ceph.terminal";

  private TrainingProgress() {}

  /**
   * Trains a run to its end and exports it, unless it has a bundle already.
   *
   * @return the state reached; empty if Ctrl-C came first
   */
  static Optional<TrainingState> trainAndExport(TrainingRun run, PrintWriter out) {
    Path folder = run.folder().path();
    print(
        out,
        "training on %d films, validating on %d; the run is in %s",
        run.split().training().size(),
        run.split().validation().size(),
        folder);
    print(out, "computing on %s", run.device());
    run.settings().device().options().fallback().ifPresent(why -> print(out, "no GPU: %s", why));
    TrainingState state;
    try (Interruption interruption = new Interruption()) {
      state = train(run, out, interruption.stop());
      if (interruption.stop().made()) {
        print(out, "interrupted; go on with: ceph train --resume %s", folder);
        return Optional.empty();
      }
    }
    int epochs = state.history().size();
    if (epochs < run.settings().training().epochs()) {
      print(out, "ended early after epoch %d: the loss no longer fell", epochs);
    }
    Path bundle = run.folder().bundle();
    if (!Files.exists(bundle)) {
      run.export(run.settings().training().export(), bundle, Instant.now());
    }
    print(out, "exported %s", bundle);
    return Optional.of(state);
  }

  private static TrainingState train(TrainingRun run, PrintWriter out, StopRequest stop) {
    EpochLines lines = new EpochLines(out);
    Path folder = run.folder().events();
    try (TensorBoardEvents events = new TensorBoardEvents(folder, Clock.systemUTC())) {
      if (!Boolean.getBoolean(TERMINAL)) {
        return run.train(List.of(lines, events), stop);
      }
      try (ProgressBarListener bar = new ProgressBarListener()) {
        return run.train(List.of(bar, lines, events), stop);
      }
    }
  }

  private static void print(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
