package org.ceph4j.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What src/test/python/pandas_tables.py wrote. */
final class GoldenFiles {
  private GoldenFiles() {}

  static byte[] bytes(String name) {
    try (InputStream stream = GoldenFiles.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<String>> tabSeparated(String name) {
    return new String(bytes(name), UTF_8)
        .lines()
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .toList();
  }
}
