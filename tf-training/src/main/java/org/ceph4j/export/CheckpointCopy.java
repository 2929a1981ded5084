package org.ceph4j.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;
import org.ceph4j.device.SessionConfig;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.network.KernelStorage;
import org.ceph4j.network.Network;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.Restore;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;

/**
 * The variables of a network from a checkpoint, in files of their own. The files are temporary:
 * closing deletes them.
 *
 * @param folder of the files
 */
record CheckpointCopy(Path folder) implements AutoCloseable {
  /**
   * Copies them.
   *
   * @param trained whose they are; the copy has the values under the variables' own names
   * @param kernels how the copy stores them
   * @throws org.tensorflow.exceptions.TensorFlowException if the checkpoint's files are not there
   *     or damaged
   */
  static CheckpointCopy of(TrainedNetwork trained, KernelStorage kernels) {
    CheckpointCopy copy = new CheckpointCopy(temporaryFolder());
    try {
      copy.take(trained, kernels);
      return copy;
    } catch (RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("ceph4j");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  private void take(TrainedNetwork trained, KernelStorage kernels) {
    try (Graph graph = TensorFlowNative.newGraph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf);
      var unused = new Network(trained.spec(), variables, 0);
      List<Variable> all = variables.all();
      Operand<TString> names = names(tf, all, Variable::name);
      Operand<TString> whole = tf.zerosLike(names);
      Restore restored =
          tf.train.restore(
              tf.constant(trained.checkpoint().toString()),
              names(tf, all, trained.names()),
              whole,
              Collections.nCopies(all.size(), TFloat32.class));
      List<Operand<?>> values = new ArrayList<>(restored.tensors());
      for (int i = 0; i < all.size(); i++) {
        if (kernels.halves(all.get(i).shape())) {
          values.set(i, tf.dtypes.cast(restored.tensors().get(i), TFloat16.class));
        }
      }
      var saved = tf.train.save(tf.constant(variables().toString()), names, whole, values);
      try (Session session = new Session(graph, SessionConfig.cpu())) {
        session.runner().addTarget(saved).run().close();
      }
    }
  }

  private static Operand<TString> names(
      Ops tf, List<Variable> variables, Function<Variable, String> name) {
    return tf.constant(
        NdArrays.vectorOfObjects(variables.stream().map(name).toArray(String[]::new)));
  }

  /** What the files begin with. */
  public Path variables() {
    return folder.resolve("variables");
  }

  @Override
  public void close() {
    FileUtils.deleteQuietly(folder.toFile());
  }
}
