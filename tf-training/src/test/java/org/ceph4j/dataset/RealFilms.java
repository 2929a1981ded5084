package org.ceph4j.dataset;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The films of ISBI 2015, which may lie beside the repository and are no part of it. */
public final class RealFilms {
  private static final Path DATA = Path.of("shared", "data", "isbi2015");

  private RealFilms() {}

  /** Their folder; a test that asks for it is skipped, saying so, where it is absent. */
  public static Path require() {
    Optional<Path> found =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(folder -> folder.resolve(DATA))
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(found.isPresent(), "no folder " + DATA + " beside the repository");
    return found.orElseThrow();
  }
}
