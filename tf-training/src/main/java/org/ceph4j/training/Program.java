package org.ceph4j.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This program's name and version. */
public final class Program {
  private Program() {}

  /** Such as {@code ceph4j 0.1.0}. */
  public static String nameAndVersion() {
    Properties properties = new Properties();
    try (InputStream file = Program.class.getResourceAsStream("program.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "ceph4j " + properties.getProperty("version");
  }
}
