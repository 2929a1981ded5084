package org.ceph4j.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.ceph4j.InputException;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.client.JsonFile;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Slopes;
import org.ceph4j.network.Variables;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Writes a SavedModel bundle for inference: the network without anything of its training, with the
 * variables of a checkpoint.
 *
 * <p>Its one signature, {@code serving_default}, maps standardised float32 images {@code [batch,
 * height, width, 1]} to heatmaps {@code [batch, height, width, landmarks]}. The batch is free; with
 * slopes per channel height and width are too, as long as they are divisible by {@link
 * NetworkSpec#divisor}. The bundle is written beside its place and moved there.
 */
public final class BundleExporter {
  private BundleExporter() {}

  /**
   * Exports a network.
   *
   * @param spec what was trained
   * @param variables what the checkpoint's files begin with
   * @param metadata go into the bundle
   * @param bundle a folder that is not there yet
   * @throws InputException if the folder is there, or the checkpoint damaged
   */
  public static void export(
      NetworkSpec spec, Path variables, BundleMetadata metadata, Path bundle) {
    Path place = bundle.toAbsolutePath();
    if (Files.exists(place)) {
      throw new InputException(
          bundle + ": is there already and is not overwritten. Name another folder.");
    }
    Path part = place.resolveSibling(place.getFileName() + ".part");
    try {
      FileUtils.deleteDirectory(part.toFile());
      try {
        Files.createDirectories(part);
        writeModel(spec, variables, part);
        JsonFile.write(part.resolve(BundleMetadata.FILE), metadata);
        Files.move(part, place);
      } finally {
        FileUtils.deleteDirectory(part.toFile());
      }
    } catch (TensorFlowException e) {
      throw new InputException(
          bundle
              + ": cannot be exported from "
              + variables
              + ": "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(bundle + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static void writeModel(NetworkSpec spec, Path checkpoint, Path folder)
      throws IOException {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf);
      Network network = new Network(spec, variables, 0);
      Placeholder<TFloat32> images =
          tf.withName(Signatures.SERVING_DEFAULT + "_" + Signatures.INPUT)
              .placeholder(TFloat32.class, Placeholder.shape(inputShape(spec)));
      Operand<TFloat32> heatmaps =
          tf.withName("heatmaps").identity(network.apply(Pass.inference(tf), images));
      variables.addSaver();
      Signature signature =
          Signature.builder()
              .key(Signatures.SERVING_DEFAULT)
              .methodName(Signatures.PREDICT_METHOD)
              .input(Signatures.INPUT, images)
              .output(Signatures.OUTPUT, heatmaps)
              .build();
      try (Session session = new Session(graph)) {
        session.restore(checkpoint.toString());
        SavedModelBundle.exporter(folder.toString())
            .withTags(Signatures.TAG)
            .withSession(session)
            .withSignature(signature)
            .export();
      }
    }
  }

  private static Shape inputShape(NetworkSpec spec) {
    return spec.slopes() == Slopes.PER_CHANNEL
        ? Shape.of(-1, -1, -1, 1)
        : Shape.of(-1, spec.input().height(), spec.input().width(), 1);
  }
}
