package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.ceph4j.InputException;
import org.ceph4j.bundle.Provenance;
import org.ceph4j.client.BundleInspection;
import org.ceph4j.interpretation.Interpretation;
import org.ceph4j.savedmodel.SignatureDescription;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a bundle is, and why it finds no landmarks where it does not. */
@Command(
    name = "inspect",
    description = "Say what a bundle is: signatures, landmarks, where it comes from.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it finds landmarks", "1:it does not, or is no bundle"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class InspectCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "BUNDLE", description = "The folder that holds saved_model.pb.")
  private Path bundle;

  @ArgGroup(exclusive = false, validate = false, heading = ModelOptions.HEADING)
  private ModelOptions model = new ModelOptions();

  @Override
  public void run() {
    BundleInspection inspection = BundleInspection.of(bundle, model.toDescription());
    PrintWriter out = spec.commandLine().getOut();
    inspection.signatures().forEach(signature -> print(signature, out));
    inspection.interpretation().ifPresent(interpretation -> print(interpretation, out));
    inspection.metadata().ifPresent(metadata -> print(metadata.provenance(), out));
    if (!inspection.problem().isEmpty()) {
      out.println("cannot find landmarks");
    }
    out.flush();
    if (!inspection.problem().isEmpty()) {
      throw new InputException(inspection.problem());
    }
  }

  private static void print(SignatureDescription signature, PrintWriter out) {
    out.println("signature      " + signature.name());
    signature.inputs().forEach(input -> out.println("  takes        " + input));
    signature.outputs().forEach(output -> out.println("  gives        " + output));
  }

  private static void print(Interpretation interpretation, PrintWriter out) {
    out.println("finds          " + interpretation.landmarks().size() + " landmarks, by");
    interpretation.findings().forEach(finding -> out.println("  " + finding));
  }

  private static void print(Provenance provenance, PrintWriter out) {
    out.println(
        "network        " + provenance.network() + "; " + provenance.parameters() + " parameters");
    out.println(
        "training       "
            + provenance.steps()
            + " steps on "
            + provenance.films()
            + " films, seed "
            + provenance.seed());
    out.println("data hash      " + provenance.dataHash());
    out.println(
        "made by        "
            + provenance.program()
            + " on TensorFlow "
            + provenance.tensorflow()
            + ", "
            + provenance.created());
  }
}
