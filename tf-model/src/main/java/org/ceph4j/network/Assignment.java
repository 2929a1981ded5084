package org.ceph4j.network;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Gives variables of a graph values from outside, all in one run. It adds ops to the graph, so no
 * other thread may run the session meanwhile; it owns the values' native memory until closed.
 */
public final class Assignment implements AutoCloseable {
  private final Graph graph;
  private final Ops tf;
  private final Session.Runner runner;
  private final List<TFloat32> tensors = new ArrayList<>();

  /** Nothing assigned yet, in the graph of this session. */
  public Assignment(Graph graph, Session session) {
    this.graph = graph;
    this.tf = Ops.create(graph).withSubScope("assign");
    this.runner = session.runner();
  }

  /**
   * Adds a variable.
   *
   * @param name of the variable
   * @param shape of the variable
   * @param values row-major
   */
  public void add(String name, Shape shape, float[] values) {
    Placeholder<TFloat32> value = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    TFloat32 tensor = TFloat32.tensorOf(shape, DataBuffers.of(values));
    tensors.add(tensor);
    runner
        .feed(value, tensor)
        .addTarget(tf.assignVariableOp(graph.operationOrThrow(name).output(0), value));
  }

  /** Assigns all that was added. */
  public void run() {
    runner.run().close();
  }

  @Override
  public void close() {
    tensors.forEach(TFloat32::close);
  }
}
