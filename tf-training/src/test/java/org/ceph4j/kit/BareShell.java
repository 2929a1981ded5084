package org.ceph4j.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs scripts where no command is found but what a kit may use, and no variable of this process is
 * set.
 *
 * @param commands the only folder on the path
 */
record BareShell(Path commands) {
  private static final List<String> ALLOWED =
      List.of(
          "bash", "cat", "cp", "dirname", "env", "gzip", "mkdir", "mv", "rm", "sha256sum", "tar");

  /**
   * How a script ended.
   *
   * @param code with which it exited
   * @param output all that it printed
   */
  record Ended(int code, String output) {}

  /** A shell that keeps its commands in a folder. */
  static BareShell in(Path folder) throws IOException {
    Path commands = Files.createDirectory(folder.resolve("commands"));
    for (String name : ALLOWED) {
      Path command = commands.resolve(name);
      Files.writeString(command, "#!/bin/sh\nexec " + installed(name) + " \"$@\"\n");
      Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return new BareShell(commands);
  }

  private static Path installed(String name) {
    return Stream.of("/usr/bin", "/bin")
        .map(bin -> Path.of(bin, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  /** Runs a script from a folder, to its end. */
  Ended run(Path from, Path script, Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(commands.resolve("bash").toString()));
    command.add(script.toString());
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(from.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", commands.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
