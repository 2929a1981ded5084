package org.ceph4j.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.export.BundleGraph;
import org.ceph4j.export.BundleWriter;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.settings.Settings;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A bundle that can be trained further by itself: the graph of the training with all its variables,
 * those of the optimiser, averages of the weights and the count of steps too.
 *
 * <p>Beside {@code serving_default}, which is that of a bundle for inference, it has the signature
 * {@code train}: a call takes one step, the one that the run would take next on these films, and
 * gives the loss before it. Targets are drawn around the coordinates, also where the run took the
 * data's own maps; a run that learns of several experts takes the landmarks' own coordinates, then
 * those of each expert.
 *
 * @param settings of the run
 * @param spec of its network
 */
record TrainableBundle(Settings settings, NetworkSpec spec) implements BundleWriter.Model {
  @Override
  public void save(Path checkpoint, Path folder) throws IOException {
    try (Graph graph = TensorFlowNative.newGraph()) {
      TrainingGraph ops = new TrainingGraph(graph, settings, spec);
      Ops tf = Ops.create(graph);
      List<Signature> signatures = List.of(inference(tf, ops), training(tf, ops));
      new BundleGraph(graph, ops.variables, signatures).save(checkpoint, folder);
    }
  }

  private static Signature inference(Ops tf, TrainingGraph ops) {
    return Signature.builder()
        .key(Signatures.SERVING_DEFAULT)
        .methodName(Signatures.PREDICT_METHOD)
        .input(Signatures.INPUT, ops.images)
        .output(Signatures.OUTPUT, tf.withName("heatmaps").identity(ops.heatmaps))
        .build();
  }

  private static Signature training(Ops tf, TrainingGraph ops) {
    // A caller fetches the loss alone, so it must draw the step along.
    Operand<TFloat32> loss =
        tf.withControlDependencies(ops.step).withName("loss").identity(ops.training.loss());
    return Signature.builder()
        .key(Signatures.TRAIN)
        .methodName(Signatures.TRAIN_METHOD)
        .input(Signatures.IMAGES, ops.images)
        .input(Signatures.COORDINATES, ops.points)
        .input(Signatures.LEARNING_RATE, ops.learningRate)
        .output(Signatures.LOSS, loss)
        .build();
  }
}
