package org.ceph4j.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ceph4j.InputException;

/** One film's target heatmaps, as they stand in a file of NumPy's NPZ format. */
public final class StoredHeatmaps {
  private static final String ENTRY = "arr_0.npy";

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
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(ENTRY);
      if (entry == null) {
        throw new InputException(
            "%s: expected an NPZ file with %s, found %s"
                .formatted(file, ENTRY, zip.stream().map(ZipEntry::getName).toList()));
      }
      try (CheckedInputStream bytes =
          new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
        StoredHeatmaps heatmaps = Npy.read(bytes);
        if (bytes.getChecksum().getValue() != entry.getCrc()) {
          throw new IOException("wrong check sum");
        }
        return heatmaps;
      }
    } catch (IOException e) {
      throw new InputException(
          "%s: expected an NPZ file with float heatmaps, found it otherwise or damaged (%s)"
              .formatted(file, e.getMessage()),
          e);
    }
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
