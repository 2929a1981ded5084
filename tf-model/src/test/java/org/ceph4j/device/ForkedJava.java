package org.ceph4j.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own, since a library stays loaded for the life of a process. */
final class ForkedJava {
  private ForkedJava() {}

  /** The lines that a main class prints in a process with these options of Java. */
  static List<String> run(Class<?> main, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+DisplayVMOutputToStderr");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.lines().toList();
  }

  /** Puts some library that can be loaded there, one of this Java runtime. */
  static void copyAnyLibrary(Path file) throws IOException {
    Files.copy(Path.of(System.getProperty("java.home"), "lib", "libnio.so"), file);
  }
}
