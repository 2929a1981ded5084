package org.ceph4j.keras;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.ceph4j.savedmodel.Array;
import org.ceph4j.savedmodel.Npy;
import org.tensorflow.ndarray.Shape;

/** Writes float32 arrays in NumPy's NPY format, for Python to read. */
public final class NpyFile {
  private NpyFile() {}

  /** Writes one array; the stream stays open. */
  public static void write(OutputStream out, Shape shape, float[] values) throws IOException {
    int[] sizes = Arrays.stream(shape.asArray()).mapToInt(Math::toIntExact).toArray();
    Npy.write(out, Array.of(values, sizes));
  }
}
