package org.ceph4j.dataset;

import java.util.List;
import java.util.stream.Collectors;

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

  /** Its shape as NumPy writes it, such as {@code (3, 4)}. */
  String shapeText() {
    return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
