package org.ceph4j.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ceph4j.InputException;
import org.ceph4j.savedmodel.Npy;

/** Reads files of NumPy's NPZ format. */
public final class Npz {
  private Npz() {}

  /**
   * Reads one array: float32 or float64, little endian, in C order.
   *
   * @param file what {@code numpy.savez} or {@code savez_compressed} wrote
   * @param name of the array
   * @throws InputException if there is no such array, or it is damaged
   */
  public static NpyArray read(Path file, String name) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(name + ".npy");
      if (entry == null) {
        throw new InputException(
            "%s: expected an NPZ file with %s.npy, found %s"
                .formatted(file, name, zip.stream().map(ZipEntry::getName).toList()));
      }
      try (CheckedInputStream bytes =
          new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
        NpyArray array = NpyArray.of(Npy.read(bytes));
        if (bytes.getChecksum().getValue() != entry.getCrc()) {
          throw new IOException("wrong check sum");
        }
        return array;
      }
    } catch (IOException e) {
      throw new InputException(
          "%s: expected an NPZ file with the float array %s, found it otherwise or damaged (%s)"
              .formatted(file, name, e.getMessage()),
          e);
    }
  }
}
