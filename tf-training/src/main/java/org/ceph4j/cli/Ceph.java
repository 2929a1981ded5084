package org.ceph4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.ceph4j.InputException;
import org.ceph4j.training.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code ceph}. It exits with 0 when all went well, 1 when something handed in could
 * not be used, 2 when the command line was wrong, and 130 after Ctrl-C.
 */
@Command(
    name = "ceph",
    versionProvider = Ceph.Version.class,
    mixinStandardHelpOptions = true,
    description =
        "Finds landmarks on lateral head X-rays. Research use only; not a medical device.",
    subcommands = {
      DemoCommand.class,
      PhantomCommand.class,
      DataCommand.class,
      ConfigCommand.class,
      TrainCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      PredictCommand.class,
      RunCommand.class,
      InspectCommand.class,
      EvaluateCommand.class,
      CalibrateCommand.class,
      BenchCommand.class,
      DevicesCommand.class,
      KitCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  ceph demo",
      "  ceph phantom --out films --count 60",
      "  ceph data check films",
      "  ceph data preview --data films --out preview.png --set augmentation.rotation=5",
      "  ceph config --preset paper --set training.epochs=10",
      "  ceph train --preset demo --data films --out run",
      "  ceph export --run run --checkpoint best --out bundle",
      "  ceph import --weights weights.hdf5 --verify pair.npz --out bundle",
      "  ceph predict --images films/images --overlay overlays",
      "  ceph run --bundle bundle --input images=images.npy --out arrays",
      "  ceph inspect bundle",
      "  ceph evaluate --bundle bundle --data films --out scores",
      "  ceph calibrate scores",
      "  ceph bench train --preset paper",
      "  ceph devices",
      "  ceph kit --out kit --data films --parts"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class Ceph implements Runnable {
  @Spec private CommandSpec spec;

  private Ceph() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs the command line, prints to these and returns the exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Ceph())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((problem, command, parsed) -> report(problem, command))
        .execute(arguments);
  }

  private static int report(Exception problem, CommandLine command) throws Exception {
    if (problem instanceof InputException || problem instanceof UncheckedIOException) {
      PrintWriter err = command.getErr();
      err.println(command.getColorScheme().errorText("ceph: " + problem.getMessage()));
      err.flush();
      return 1;
    }
    throw problem;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The program's name and version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Program.nameAndVersion()};
    }
  }
}
