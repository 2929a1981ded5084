package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.ceph4j.training.RunFolder;
import org.ceph4j.training.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports a checkpoint as a bundle. */
@Command(
    name = "export",
    description = "Export a checkpoint of a run as a SavedModel bundle.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--run", paramLabel = "RUN", required = true, description = "A run's folder.")
  private Path run;

  @Option(
      names = "--checkpoint",
      paramLabel = "NAME",
      defaultValue = "last",
      description = "last, best or a folder in RUN/checkpoints. Default: ${DEFAULT-VALUE}.")
  private String checkpoint;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The bundle's folder; must not be there yet.")
  private Path bundle;

  @Option(
      names = "--trainable",
      description =
          "With the optimiser's state and a signature 'train', so that the bundle can be trained"
              + " further by itself. At least three times the size.")
  private boolean trainable;

  @Override
  public void run() {
    TrainingRun opened = TrainingRun.open(RunFolder.open(run));
    if (trainable) {
      opened.exportTrainable(checkpoint, bundle, Instant.now());
    } else {
      opened.export(checkpoint, bundle, Instant.now());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("exported " + bundle);
    out.flush();
  }
}
