package org.ceph4j.dataset;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ceph4j.savedmodel.Array;

/**
 * A float array of NumPy's.
 *
 * @param shape its sizes; none for a scalar
 * @param values row-major
 */
public record NpyArray(List<Integer> shape, float[] values) {
  public NpyArray {
    shape = List.copyOf(shape);
  }

  /** The same as float32, where it holds floats. */
  static NpyArray of(Array array) throws IOException {
    List<Integer> shape = Arrays.stream(array.shape()).boxed().toList();
    return switch (array.type()) {
      case FLOAT32 -> new NpyArray(shape, array.floats());
      case FLOAT64 -> new NpyArray(shape, narrowed(array.doubles()));
      default -> throw new IOException("not floats: " + array.type());
    };
  }

  private static float[] narrowed(double[] doubles) {
    float[] floats = new float[doubles.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) doubles[i];
    }
    return floats;
  }
}
