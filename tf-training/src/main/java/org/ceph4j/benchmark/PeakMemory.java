package org.ceph4j.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The most memory that this process ever had in use. */
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");

  private PeakMemory() {}

  /** In bytes, Java's and TensorFlow's together; empty where the system is not Linux. */
  static Optional<Long> bytes() {
    try {
      return Files.isReadable(STATUS) ? parse(Files.readString(STATUS)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The high water mark of resident memory in a text like that of {@code /proc/self/status}. */
  static Optional<Long> parse(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .findFirst()
        .map(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")));
  }
}
