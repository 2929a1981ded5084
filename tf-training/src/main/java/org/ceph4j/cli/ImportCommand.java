package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;
import org.ceph4j.InputException;
import org.ceph4j.importing.ImportedBundle;
import org.ceph4j.importing.Importer;
import org.ceph4j.importing.Mapping;
import org.ceph4j.importing.StoredPair;
import org.ceph4j.importing.Weights;
import org.ceph4j.importing.WeightsFile;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.training.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Imports weights of Keras or TensorFlow into a bundle. */
@Command(
    name = "import",
    description = {
      "Import stored weights of Keras or TensorFlow into a bundle.",
      "Where names do not tell which weight is which, a stored input and output must verify the"
          + " import, or the mapping is shown, to be confirmed."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:imported",
      "1:something does not fit, or nothing tells which weight is which; nothing is written"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ImportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      required = true,
      description = "Keras 2 or 3 weights (.h5), a .keras archive, or a SavedModel's folder.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The bundle's folder; must not be there yet.")
  private Path bundle;

  @Option(
      names = "--landmarks",
      paramLabel = "NAMES",
      defaultValue = "paper",
      description = "paper, isbi, or names in channel order, with commas. Default: paper.")
  private String landmarks;

  @Option(
      names = "--verify",
      paramLabel = "FILE",
      description = "NPZ with an input and its output, which the network must give to 1e-4.")
  private @Nullable Path pair;

  @Option(
      names = "--confirm",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "1",
      description = "Take the mapping that was shown, the first or N-th.")
  private @Nullable Integer confirmed;

  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Override
  public void run() {
    if (Files.exists(bundle)) {
      throw new InputException(
          bundle + ": is there already and is not overwritten. Name another folder.");
    }
    ImportedBundle imported =
        new ImportedBundle(settings.toSettings(), landmarkSet(), Program.nameAndVersion());
    Weights weights = WeightsFile.read(file);
    Mapping mapping = mapping(new Importer(imported.spec()), weights);
    imported.write(weights, mapping, bundle, Instant.now());
    report(weights);
  }

  private Mapping mapping(Importer importer, Weights weights) {
    return pair == null
        ? importer.confirmed(
            weights, confirmed == null ? OptionalInt.empty() : OptionalInt.of(confirmed))
        : importer.verified(weights, StoredPair.read(pair));
  }

  private void report(Weights weights) {
    PrintWriter out = spec.commandLine().getOut();
    if (!weights.ignored().isEmpty()) {
      out.println("left out, no weights of the network: " + String.join(", ", weights.ignored()));
    }
    out.println("imported " + weights.values().size() + " weights into " + bundle);
    out.flush();
  }

  private LandmarkSet landmarkSet() {
    return switch (landmarks) {
      case "paper" -> LandmarkSet.PAPER;
      case "isbi" -> LandmarkSet.ISBI;
      default -> named(landmarks);
    };
  }

  private static LandmarkSet named(String names) {
    try {
      return LandmarkSet.of(names.split("\\s*,\\s*", -1));
    } catch (IllegalArgumentException e) {
      throw new InputException("--landmarks: " + e.getMessage(), e);
    }
  }
}
