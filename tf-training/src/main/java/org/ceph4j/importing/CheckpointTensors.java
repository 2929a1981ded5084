package org.ceph4j.importing;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ceph4j.InputException;
import org.ceph4j.device.SessionConfig;
import org.ceph4j.device.TensorFlowNative;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.Restore;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.TrackableObjectGraphOuterClass.TrackableObjectGraph;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/**
 * The tensors of a checkpoint by key.
 *
 * @param prefix what its files begin with
 */
record CheckpointTensors(Path prefix) {
  /** The types whose numbers a float holds. */
  static final Map<DataType, Class<? extends TType>> FLOATS =
      Map.of(DataType.DT_FLOAT, TFloat32.class, DataType.DT_HALF, TFloat16.class);

  private static final String OBJECTS = "_CHECKPOINTABLE_OBJECT_GRAPH";

  /**
   * The values of a tensor, row-major.
   *
   * @param type of its numbers, one of {@link #FLOATS}
   * @throws org.tensorflow.exceptions.TensorFlowException if it is not there or damaged
   */
  float[] floats(String key, DataType type) {
    return read(
        key,
        requireNonNull(FLOATS.get(type)),
        tensor -> {
          float[] values = new float[Math.toIntExact(tensor.shape().size())];
          ((FloatNdArray) tensor).copyTo(DataBuffers.of(values));
          return values;
        });
  }

  /**
   * The graph of the objects that were saved.
   *
   * @throws org.tensorflow.exceptions.TensorFlowException if it is not there or damaged
   */
  TrackableObjectGraph objects() {
    byte[] bytes = read(OBJECTS, TString.class, tensor -> ((TString) tensor).asBytes().getObject());
    try {
      return TrackableObjectGraph.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new InputException(prefix + ": damaged graph of objects: " + e.getMessage(), e);
    }
  }

  private <T> T read(String key, Class<? extends TType> type, Function<Tensor, T> content) {
    try (Graph graph = TensorFlowNative.newGraph();
        Session session = new Session(graph, SessionConfig.cpu())) {
      Ops tf = Ops.create(graph);
      Restore restored =
          tf.train.restore(
              tf.constant(prefix.toString()), tf.array(key), tf.array(""), List.of(type));
      try (Result result = session.runner().fetch(restored.tensors().get(0)).run()) {
        return content.apply(result.get(0));
      }
    }
  }
}
