package org.ceph4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes folders that are either whole or not there, as {@link WholeFile} does files: the content
 * goes to the folder {@code NAME.part} beside the target, is synced to the disk and moved into
 * place. What a killed writer left there goes when the target is written again.
 */
public final class WholeFolder {
  /** What fills a folder. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it into a folder that is there and empty. */
    void writeTo(Path folder) throws IOException;
  }

  private WholeFolder() {}

  /**
   * Writes a folder; missing folders on its path are made.
   *
   * @param target not there yet
   * @throws IOException where it cannot be written; nothing is left of it then
   */
  public static void write(Path target, Content content) throws IOException {
    Path place = target.toAbsolutePath();
    Path part = place.resolveSibling(place.getFileName() + ".part");
    Disk.deleteAll(part);
    try {
      Files.createDirectories(part);
      content.writeTo(part);
      Disk.syncAll(part);
      Disk.move(part, place);
    } finally {
      Disk.deleteAll(part);
    }
  }
}
