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
    return process(log, limited("-f " + kibibytes, command(arguments))).start();
  }

  /** Starts it where the process gets no more than so many KiB of addresses. */
  static Process startWithLittleMemory(int kibibytes, Path log, List<?> arguments)
      throws IOException {
    List<String> command = command(arguments);
    // Java sets addresses aside for these, by the size of the machine.
    command.addAll(1, List.of("-Xmx256m", "-XX:CompressedClassSpaceSize=64m", "-XX:+UseSerialGC"));
    ProcessBuilder process = process(log, limited("-v " + kibibytes, command));
    // oneDNN's allocator waits 10 s for memory that others may give back.
    process.environment().put("TF_ENABLE_ONEDNN_OPTS", "0");
    return process.start();
  }

  private static List<String> limited(String limit, List<String> command) {
    List<String> limited = new ArrayList<>();
    limited.addAll(List.of("bash", "-c", "ulimit " + limit + "; exec \"$@\"", "bash"));
    limited.addAll(command);
    return limited;
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
