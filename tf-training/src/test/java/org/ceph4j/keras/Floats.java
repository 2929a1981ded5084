package org.ceph4j.keras;

import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** What is in a tensor. */
public final class Floats {
  private Floats() {}

  /** A copy of its values, the last axis running fastest. */
  public static float[] of(TFloat32 tensor) {
    float[] values = new float[(int) tensor.size()];
    tensor.copyTo(DataBuffers.of(values));
    return values;
  }
}
