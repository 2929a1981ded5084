package org.ceph4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line in a process of its own, which may come to any end. */
final class ForkedCeph {
  private ForkedCeph() {}

  /**
   * Starts it.
   *
   * @param log where both of its outputs go
   */
  static Process start(Path log, List<?> arguments) throws IOException {
    return process(log, command(arguments)).start();
  }

  /** Starts it where no file may grow beyond so many KiB, as on a disk that is full. */
  static Process startWithSmallDisk(int kibibytes, Path log, List<?> arguments) throws IOException {
    List<String> limited = new ArrayList<>();
    limited.addAll(List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "bash"));
    limited.addAll(command(arguments));
    return process(log, limited).start();
  }

  private static ProcessBuilder process(Path log, List<String> command) {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
  }

  private static List<String> command(List<?> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-cp",
                System.getProperty("java.class.path"),
                Ceph.class.getName()));
    arguments.forEach(argument -> command.add(argument.toString()));
    return command;
  }
}
