package org.ceph4j.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.ceph4j.InputException;

/** Reads stored weights, whatever their form, which the content tells and not the name. */
public final class WeightsFile {
  private static final String HDF5 = "894844460d0a1a0a";
  private static final String ZIP = "504b0304";

  private WeightsFile() {}

  /**
   * Reads all weights.
   *
   * @param source an HDF5 file of Keras 2 or 3, an archive of Keras 3, or the folder of a
   *     SavedModel
   * @throws InputException if it is none of these, or damaged
   */
  public static Weights read(Path source) {
    if (Files.isDirectory(source)) {
      return new SavedModelWeights(source).read();
    }
    try {
      String start = start(source);
      if (start.equals(HDF5)) {
        return KerasHdf5.read(source, Files.readAllBytes(source));
      }
      if (start.startsWith(ZIP)) {
        return KerasArchive.read(source);
      }
      throw new InputException(
          source
              + ": expected weights in an HDF5 file of Keras (.h5, .hdf5), an archive of Keras 3"
              + " (.keras) or the folder of a SavedModel, found a file that begins with the bytes "
              + start.toUpperCase(Locale.ROOT)
              + ".");
    } catch (IOException e) {
      throw new InputException(source + ": cannot be read: " + e, e);
    }
  }

  private static String start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(Arrays.copyOf(in.readNBytes(8), 8));
    }
  }
}
