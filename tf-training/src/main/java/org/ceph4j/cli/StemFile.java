package org.ceph4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceph4j.InputException;

/** A text file that names films: a stem a line. Blank lines do not count. */
final class StemFile {
  private StemFile() {}

  /**
   * The stems.
   *
   * @throws InputException if the file cannot be read
   */
  static Set<String> read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
