package org.ceph4j.importing;

import java.nio.file.Path;
import org.ceph4j.device.SessionConfig;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.network.Assignment;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Variables;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * A network for inference whose variables come from stored weights. It owns its native memory until
 * closed. For one thread.
 */
final class FilledNetwork implements AutoCloseable {
  private final NetworkSpec spec;
  private final Graph graph = TensorFlowNative.newGraph();
  private final Session session;
  private final Placeholder<TFloat32> images;
  private final Operand<TFloat32> heatmaps;

  /** A network whose variables have no values yet. */
  FilledNetwork(NetworkSpec spec) {
    this.spec = spec;
    Ops tf = Ops.create(graph);
    Variables variables = new Variables(tf);
    Network network = new Network(spec, variables, 0);
    images = tf.placeholder(TFloat32.class, Placeholder.shape(shape(Shape.UNKNOWN_SIZE, 1)));
    heatmaps = network.apply(Pass.inference(tf), images);
    variables.addSaver();
    session = new Session(graph, SessionConfig.cpu());
  }

  private Shape shape(long batch, int channels) {
    return Shape.of(batch, spec.input().height(), spec.input().width(), channels);
  }

  /** Gives every variable its value. */
  void fill(Mapping mapping, Weights weights) {
    try (Assignment assignment = new Assignment(graph, session)) {
      mapping
          .values(weights)
          .forEach((variable, values) -> assignment.add(variable.name(), variable.shape(), values));
      assignment.run();
    }
  }

  /**
   * The heatmaps of a batch.
   *
   * @param batch {@code [batch, height, width, 1]}, standardised
   * @param size of the batch, at least 1
   * @return {@code [batch, height, width, landmarks]}
   */
  float[] heatmaps(float[] batch, int size) {
    float[] values = new float[batch.length * spec.landmarks()];
    try (TFloat32 input = TFloat32.tensorOf(shape(size, 1), DataBuffers.of(batch));
        Result result = session.runner().feed(images, input).fetch(heatmaps).run()) {
      ((TFloat32) result.get(0)).copyTo(DataBuffers.of(values));
    }
    return values;
  }

  /** Writes all variables into files that begin with this path. */
  void save(Path prefix) {
    session.save(prefix.toString());
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
