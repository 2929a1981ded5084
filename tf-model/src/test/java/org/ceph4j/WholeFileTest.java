package org.ceph4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void replacesAFileAndMakesItsFolders() {
    Path deep = folder.resolve("a/b");
    Path target = deep.resolve("text.txt");
    WholeFile.write(target, "old");
    WholeFile.write(target, "n\u00e9w");
    assertThat(target).hasContent("n\u00e9w");
    assertThat(deep.toFile().list()).containsExactly("text.txt");
  }

  @Test
  void mayBeReadByThoseWhoMayReadAnyNewFile() throws IOException {
    Path target = folder.resolve("text.txt");
    WholeFile.write(target, "text");
    Path plain = Files.writeString(folder.resolve("plain.txt"), "text");
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "this file system knows no permissions");
    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aFailureHalfWayLeavesTheOldFileAndNothingElse() {
    Path target = folder.resolve("text.txt");
    WholeFile.write(target, "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    target,
                    stream -> {
                      stream.write('n');
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContainingAll("text.txt", "disk full");
    assertThat(target).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("text.txt");
  }

  @Test
  void deletesWhatKilledWritersLeftAndNothingElse() throws IOException {
    Path target = folder.resolve("text.txt");
    List<String> beside = new ArrayList<>();
    WholeFile.write(target, stream -> beside.addAll(List.of(folder.toFile().list())));
    Files.writeString(folder.resolve(beside.get(0)), "half");
    Files.writeString(folder.resolve(".hidden.txt"), "the user's");
    WholeFile.deleteLeftovers(folder);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("text.txt", ".hidden.txt");
  }
}
