package org.ceph4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes files that are either whole or not there: the content goes to a file beside the target, is
 * synced to the disk and moved into place. After a crash or a failure the old file stands
 * unchanged.
 */
public final class WholeFile {
  /** What writes a file's content; it leaves the stream open. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream stream) throws IOException;
  }

  private static final Pattern LEFTOVER =
      Pattern.compile("\\..+\\.\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private WholeFile() {}

  /**
   * Writes a text in UTF-8, as {@link #write(Path, Content)} does.
   *
   * @throws UncheckedIOException where the file cannot be written
   */
  public static void write(Path target, String text) {
    write(target, stream -> stream.write(text.getBytes(UTF_8)));
  }

  /**
   * Writes or replaces a file; missing folders on its path are made.
   *
   * @throws UncheckedIOException where the file cannot be written
   */
  public static void write(Path target, Content content) {
    Path place = target.toAbsolutePath();
    try {
      Files.createDirectories(place.getParent());
      // Not a temporary file of the JDK: that one may be read by its owner alone.
      Path beside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID());
      try {
        writeAndSync(beside, content);
        Disk.move(beside, place);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
    }
  }

  /**
   * Deletes what killed writers left beside their targets in a folder. No writer may be at work in
   * it.
   */
  public static void deleteLeftovers(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(WholeFile::isLeftover).toList()) {
        Files.delete(entry);
      }
    }
  }

  /** Whether a killed writer left this file. */
  public static boolean isLeftover(Path file) {
    return LEFTOVER.matcher(file.getFileName().toString()).matches();
  }

  private static void writeAndSync(Path file, Content content) throws IOException {
    try (FileOutputStream stream = new FileOutputStream(file.toFile())) {
      content.writeTo(stream);
      stream.flush();
      stream.getFD().sync();
    }
  }
}
