package org.ceph4j.dataset;

import java.nio.file.Path;
import java.util.List;
import org.ceph4j.InputException;

/** One film's target heatmaps, as they stand in a file of NumPy's NPZ format. */
public final class StoredHeatmaps {
  private static final String ARRAY = "arr_0";

  private final HeatmapShape shape;
  private final float[] values;

  StoredHeatmaps(HeatmapShape shape, float[] values) {
    this.shape = shape;
    this.values = values;
  }

  /**
   * Reads the array {@code arr_0}: float32 or float64, little endian, in C order, of shape {@code
   * [height, width, landmarks]} or {@code [height, width, landmarks, 1]}.
   *
   * @throws InputException if there is no such array, or it is damaged
   */
  public static StoredHeatmaps read(Path file) {
    NpyArray array = Npz.read(file, ARRAY);
    List<Integer> sizes = array.shape();
    if (sizes.size() == 3 || (sizes.size() == 4 && sizes.get(3) == 1)) {
      HeatmapShape shape = new HeatmapShape(sizes.get(0), sizes.get(1), sizes.get(2));
      return new StoredHeatmaps(shape, array.values());
    }
    throw new InputException(
        "%s: expected an NPZ file with heatmaps of shape [height, width, landmarks], found %s"
            .formatted(file, sizes));
  }

  /** Rows, columns and landmarks. */
  public HeatmapShape shape() {
    return shape;
  }

  /** {@code [height, width, landmarks]}, row-major. Not a copy: do not write into it. */
  public float[] values() {
    return values;
  }
}
