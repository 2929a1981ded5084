package org.ceph4j.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A Java runtime with no more modules than the program needs. */
final class RuntimeImage {
  private RuntimeImage() {}

  /**
   * The modules that classes need, with all that they reach in jars.
   *
   * @return their names with commas between them
   */
  static String modulesOf(Path classes, List<Path> jars) {
    String classPath =
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    String printed =
        JdkTool.run(
            "jdeps",
            List.of(
                "--print-module-deps",
                // Optional dependencies of libraries that are not here.
                "--ignore-missing-deps",
                "--multi-release",
                Integer.toString(Runtime.version().feature()),
                "--class-path",
                classPath,
                classes.toString()));
    // Warnings may come before it.
    return printed.lines().reduce("", (before, line) -> line);
  }

  /**
   * Writes the runtime.
   *
   * @param modules names with commas between them
   * @param folder not there yet
   */
  static void write(String modules, Path folder) {
    JdkTool.run(
        "jlink",
        List.of(
            "--add-modules",
            modules,
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            folder.toString()));
  }
}
