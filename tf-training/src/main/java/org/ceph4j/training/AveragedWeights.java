package org.ceph4j.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.ceph4j.InputException;
import org.ceph4j.device.SessionConfig;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.ceph4j.savedmodel.Reason;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.Restore;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;

/**
 * The averages of a checkpoint, in files that have them under the names of the weights. The files
 * are temporary: closing deletes them.
 *
 * @param folder of the files
 */
record AveragedWeights(Path folder) implements AutoCloseable {
  /**
   * Copies them.
   *
   * @throws InputException if the checkpoint's files are not there or damaged
   */
  static AveragedWeights of(NetworkSpec spec, Checkpoint checkpoint) {
    try {
      AveragedWeights copy = new AveragedWeights(Files.createTempDirectory("ceph4j"));
      try {
        copy(spec, checkpoint.variables(), copy.variables());
      } catch (TensorFlowException e) {
        copy.close();
        throw new InputException(
            checkpoint.folder() + ": the averages cannot be read: " + Reason.of(e) + ".", e);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  private static void copy(NetworkSpec spec, Path from, Path to) {
    try (Graph graph = TensorFlowNative.newGraph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf);
      var unused = new Network(spec, variables, 0);
      List<Variable> all = variables.all();
      Operand<TString> stored =
          names(tf, all.stream().map(WeightAverages::nameInCheckpoint).toList());
      Operand<TString> names = names(tf, all.stream().map(Variable::name).toList());
      Operand<TString> whole = tf.zerosLike(names);
      Restore restored =
          tf.train.restore(
              tf.constant(from.toString()),
              stored,
              whole,
              Collections.nCopies(all.size(), TFloat32.class));
      var saved =
          tf.train.save(tf.constant(to.toString()), names, whole, List.copyOf(restored.tensors()));
      try (Session session = new Session(graph, SessionConfig.cpu())) {
        session.runner().addTarget(saved).run().close();
      }
    }
  }

  private static Operand<TString> names(Ops tf, List<String> names) {
    return tf.constant(NdArrays.vectorOfObjects(names.toArray(String[]::new)));
  }

  /** What the files begin with. */
  Path variables() {
    return folder.resolve(Checkpoint.VARIABLES);
  }

  @Override
  public void close() {
    FileUtils.deleteQuietly(folder.toFile());
  }
}
