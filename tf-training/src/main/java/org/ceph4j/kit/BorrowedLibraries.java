package org.ceph4j.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Libraries that a Java runtime takes from the system, such as libjpeg: Linux distributions build
 * their JDKs so, and on a machine without them no JPEG could be read. The runtime looks in its own
 * folder first.
 */
final class BorrowedLibraries {
  // The program draws no text, so it needs no fonts.
  /** Those of the runtime that the program uses and that may borrow. */
  private static final List<String> BORROWERS =
      List.of("libjli.so", "libzip.so", "libjavajpeg.so", "liblcms.so");

  private static final Pattern FOUND = Pattern.compile("=> (/.+) \\(0x\\p{XDigit}+\\)");

  /** What each Linux has, and what must fit its kernel and drivers. */
  private static final Pattern OF_THE_MACHINE =
      Pattern.compile("(ld-linux.*|lib(c|m|dl|rt|pthread|gcc_s|stdc\\+\\+))\\.so\\..+");

  private BorrowedLibraries() {}

  /** Copies them beside the libraries of a runtime; does nothing where the system is not Linux. */
  static void copyInto(Path libraries) throws IOException {
    if (System.getProperty("os.name").equals("Linux")) {
      for (Path library : borrowed(ldd(libraries), libraries.toRealPath())) {
        Files.copy(library, libraries.resolve(library.getFileName()));
      }
    }
  }

  /**
   * The libraries that are neither the runtime's nor in each Linux.
   *
   * @param dependencies as ldd prints them: {@code libz.so.1 => /lib/libz.so.1 (0x7f01)}
   */
  static List<Path> borrowed(String dependencies, Path libraries) {
    return FOUND
        .matcher(dependencies)
        .results()
        .map(found -> Path.of(found.group(1)))
        .filter(library -> !library.startsWith(libraries))
        .filter(library -> !OF_THE_MACHINE.matcher(library.getFileName().toString()).matches())
        .distinct()
        .toList();
  }

  private static String ldd(Path libraries) throws IOException {
    List<String> command = new ArrayList<>(List.of("ldd"));
    BORROWERS.stream()
        .map(libraries::resolve)
        .filter(Files::exists)
        .map(Path::toString)
        .forEach(command::add);
    Process ldd = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream output = ldd.getInputStream()) {
      return new String(output.readAllBytes(), UTF_8);
    }
  }
}
