package org.ceph4j.export;

import java.util.List;
import org.ceph4j.keras.Floats;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.NdArray;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/** Runs a piece of a graph and copies what comes out. */
final class GraphRun {
  private GraphRun() {}

  /** A scalar of bytes. */
  static TString bytes(byte[] bytes) {
    return TString.tensorOfBytes(NdArrays.scalarOfObject(bytes));
  }

  /** A vector of bytes. */
  static TString batch(List<byte[]> files) {
    NdArray<byte[]> vector = NdArrays.ofObjects(byte[].class, Shape.of(files.size()));
    for (int i = 0; i < files.size(); i++) {
      vector.setObject(files.get(i), i);
    }
    return TString.tensorOfBytes(vector);
  }

  /** The values of float32 or int32 tensors. */
  static float[] floats(Tensor tensor) {
    if (!(tensor instanceof TInt32 whole)) {
      return Floats.of((TFloat32) tensor);
    }
    int[] numbers = new int[(int) whole.size()];
    whole.copyTo(DataBuffers.of(numbers));
    float[] values = new float[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers[i];
    }
    return values;
  }

  /** What one operand becomes when another is fed. */
  static float[] run(
      Graph graph, Operand<? extends TType> fed, Tensor value, Operand<? extends TType> fetched) {
    try (Session session = new Session(graph);
        Result result = session.runner().feed(fed, value).fetch(fetched).run()) {
      return floats(result.get(0));
    }
  }
}
