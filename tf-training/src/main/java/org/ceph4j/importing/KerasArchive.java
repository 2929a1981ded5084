package org.ceph4j.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ceph4j.InputException;

/** Keras 3's {@code .keras}: a zip that holds the weights as an HDF5 file. */
final class KerasArchive {
  private static final String WEIGHTS = "model.weights.h5";

  private KerasArchive() {}

  /**
   * Reads the weights.
   *
   * @throws InputException if there are none, or they are damaged
   */
  static Weights read(Path source) {
    try (ZipFile zip = new ZipFile(source.toFile())) {
      ZipEntry entry = zip.getEntry(WEIGHTS);
      if (entry == null) {
        throw new InputException(
            source
                + ": expected an archive of Keras 3 with "
                + WEIGHTS
                + ", found "
                + zip.stream().map(ZipEntry::getName).toList()
                + ".");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return KerasHdf5.read(source, in.readAllBytes());
      }
    } catch (IOException e) {
      throw new InputException(source + ": damaged archive: " + e.getMessage(), e);
    }
  }
}
