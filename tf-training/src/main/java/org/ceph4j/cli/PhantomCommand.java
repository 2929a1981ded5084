package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ceph4j.InputException;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.phantom.PhantomLayout;
import org.ceph4j.phantom.PhantomSeries;
import org.ceph4j.phantom.PhantomSettings;
import org.ceph4j.phantom.PhantomWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes synthetic films whose landmarks are known. */
@Command(
    name = "phantom",
    description = "Draw synthetic films with exactly known landmarks.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PhantomCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, description = "A new or empty folder.")
  private Path out;

  @Option(names = "--count", defaultValue = "40", description = "How many films.")
  private int count;

  @Option(
      names = "--landmarks",
      defaultValue = "27",
      description = "27 of the paper or 19 of ISBI 2015.")
  private int landmarks;

  @Option(names = "--layout", defaultValue = "csv", description = "csv, paper or isbi.")
  private String layout;

  @Option(names = "--height", defaultValue = "2400", description = "Rows of each film.")
  private int height;

  @Option(names = "--width", defaultValue = "1935", description = "Columns of each film.")
  private int width;

  @Option(names = "--seed", defaultValue = "42", description = "Replays the films.")
  private long seed;

  @Override
  public Integer call() {
    PhantomSettings settings =
        new PhantomSettings(landmarkSet(), new ImageSize(height, width), count, seed);
    new PhantomWriter(new PhantomSeries(settings), PhantomLayout.named(layout)).write(out);
    PrintWriter output = spec.commandLine().getOut();
    output.printf(
        "wrote %d phantoms of %s px with %d landmarks, %s mm per px, layout %s, seed %d to %s%n",
        count, settings.size(), landmarks, settings.spacing().millimetres(), layout, seed, out);
    output.flush();
    return 0;
  }

  private LandmarkSet landmarkSet() {
    return switch (landmarks) {
      case 27 -> LandmarkSet.PAPER;
      case 19 -> LandmarkSet.ISBI;
      default -> throw new InputException("--landmarks: expected 27 or 19, got " + landmarks);
    };
  }
}
