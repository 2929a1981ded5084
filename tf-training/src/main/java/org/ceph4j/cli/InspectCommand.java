package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Provenance;
import org.ceph4j.client.BundleInspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a bundle is. */
@Command(
    name = "inspect",
    description = "Say what a bundle is: signatures, landmarks, where it comes from.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class InspectCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "BUNDLE", description = "The folder that holds saved_model.pb.")
  private Path bundle;

  @Override
  public void run() {
    BundleInspection inspection = BundleInspection.of(bundle);
    PrintWriter out = spec.commandLine().getOut();
    inspection.signatures().forEach(out::println);
    print(inspection.metadata(), out);
    out.flush();
  }

  private static void print(BundleMetadata metadata, PrintWriter out) {
    out.println(
        "landmarks      "
            + metadata.landmarks().size()
            + ": "
            + String.join(", ", metadata.landmarks().names()));
    out.println("input          " + metadata.input() + " px, one channel, standardised");
    out.println("pixel mapping  " + metadata.mapping());
    out.println("decoding       " + metadata.decoding());
    out.println("expected peak  " + metadata.expectedPeak());
    out.println(
        "pixel spacing  "
            + metadata
                .assumedSpacing()
                .map(
                    assumed ->
                        assumed.spacing().millimetres()
                            + " mm per px, for images of "
                            + assumed.size()
                            + " px that come without one")
                .orElse("only as given with an image"));
    print(metadata.provenance(), out);
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
