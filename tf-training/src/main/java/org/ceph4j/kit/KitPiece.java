package org.ceph4j.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * What a file or folder of a kit costs.
 *
 * @param name of it
 * @param bytes with all that is in it
 */
public record KitPiece(String name, long bytes) {
  /** The pieces of a folder, sorted by name. */
  public static List<KitPiece> of(Path folder) {
    try (Stream<Path> pieces = Files.list(folder)) {
      return pieces
          .sorted()
          .map(path -> new KitPiece(path.getFileName().toString(), FileUtils.sizeOf(path.toFile())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }
}
