package org.ceph4j.keras;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the scripts of src/test/python; CEPH4J_PYTHON names an interpreter with the packages of
 * their requirements.txt.
 */
public final class PythonScript {
  private static final Path SCRIPTS = Path.of("src", "test", "python").toAbsolutePath();

  private PythonScript() {}

  /** Skips the test where there is no Python. */
  public static void assumePython() {
    assumeTrue(python() != null, "CEPH4J_PYTHON names no interpreter");
  }

  private static @Nullable String python() {
    return System.getenv("CEPH4J_PYTHON");
  }

  /** Runs a script, shows the differences it prints, and requires that it succeeds. */
  public static void run(String script, Path... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(requireNonNull(python()), SCRIPTS.resolve(script).toString()));
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    printed.lines().filter(line -> line.contains("max|a-b|")).forEach(System.out::println);
    assertThat(process.waitFor()).as(printed).isZero();
  }
}
