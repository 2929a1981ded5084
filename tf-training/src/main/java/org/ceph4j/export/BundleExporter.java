package org.ceph4j.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.network.KernelStorage;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Slopes;
import org.ceph4j.network.Variables;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Writes a SavedModel bundle for inference: the network without anything of its training, with the
 * variables of a checkpoint.
 *
 * <p>Its signature {@code serving_default} maps standardised float32 images {@code [batch, height,
 * width, 1]} to heatmaps {@code [batch, height, width, landmarks]}. The batch is free; with slopes
 * per channel height and width are too, as long as they are divisible by {@link
 * NetworkSpec#divisor}.
 *
 * <p>Its signature {@code landmarks} maps encoded images {@code [batch]} of any sizes to
 * coordinates {@code [batch, landmarks, 2]} in px of each, and confidence {@code [batch,
 * landmarks]}. One image that cannot be decoded fails the batch.
 */
public final class BundleExporter {
  private BundleExporter() {}

  /**
   * Exports a network.
   *
   * @param trained what becomes a bundle
   * @param kernels how the bundle stores them
   * @param metadata go into the bundle
   * @param bundle a folder that is not there yet
   * @throws org.ceph4j.InputException if the folder is there, or the checkpoint damaged
   */
  public static void export(
      TrainedNetwork trained, KernelStorage kernels, BundleMetadata metadata, Path bundle) {
    new BundleWriter(trained.checkpoint(), metadata, bundle)
        .write((checkpoint, folder) -> writeModel(trained, kernels, metadata, folder));
  }

  private static void writeModel(
      TrainedNetwork trained, KernelStorage kernels, BundleMetadata metadata, Path folder)
      throws IOException {
    NetworkSpec spec = trained.spec();
    try (CheckpointCopy stored = CheckpointCopy.of(trained, kernels);
        Graph graph = TensorFlowNative.newGraph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, kernels);
      Network network = new Network(spec, variables, 0);
      Placeholder<TFloat32> images =
          tf.withName(Signatures.SERVING_DEFAULT + "_" + Signatures.INPUT)
              .placeholder(TFloat32.class, Placeholder.shape(inputShape(spec)));
      Operand<TFloat32> heatmaps =
          tf.withName("heatmaps").identity(network.apply(Pass.inference(tf), images));
      Signature landmarks = LandmarksSignature.of(tf, network, metadata);
      variables.addSaver();
      Signature signature =
          Signature.builder()
              .key(Signatures.SERVING_DEFAULT)
              .methodName(Signatures.PREDICT_METHOD)
              .input(Signatures.INPUT, images)
              .output(Signatures.OUTPUT, heatmaps)
              .build();
      new BundleGraph(graph, variables, List.of(signature, landmarks))
          .save(stored.variables(), folder);
    }
  }

  private static Shape inputShape(NetworkSpec spec) {
    return spec.slopes() == Slopes.PER_CHANNEL
        ? Shape.of(-1, -1, -1, 1)
        : Shape.of(-1, spec.input().height(), spec.input().width(), 1);
  }
}
