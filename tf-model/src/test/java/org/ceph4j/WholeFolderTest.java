package org.ceph4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
  @TempDir Path folder;

  @Test
  void isThereOnlyOnceItIsWhole() throws IOException {
    Path parent = folder.resolve("a");
    Path target = parent.resolve("target");
    WholeFolder.write(
        target,
        part -> {
          assertThat(target).doesNotExist();
          Files.createDirectories(part.resolve("deep"));
          Files.writeString(part.resolve("deep/text"), "text");
        });
    assertThat(target.resolve("deep/text")).hasContent("text");
    assertThat(parent.toFile().list()).containsExactly("target");
  }

  @Test
  void aFailureHalfWayLeavesNothing() {
    assertThatIOException()
        .isThrownBy(
            () ->
                WholeFolder.write(
                    folder.resolve("target"),
                    part -> {
                      Files.writeString(part.resolve("text"), "half");
                      throw new IOException("disk full");
                    }))
        .withMessage("disk full");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAKilledWriterLeftDoesNotComeIn() throws IOException {
    Path left = Files.createDirectories(folder.resolve("target.part/deep"));
    Files.writeString(left.resolve("text"), "half");
    WholeFolder.write(
        folder.resolve("target"), part -> Files.writeString(part.resolve("text"), "whole"));
    assertThat(folder.toFile().list()).containsExactly("target");
    assertThat(folder.resolve("target").toFile().list()).containsExactly("text");
  }

  // Root may write it all the same, and sees no difference.
  @Test
  void takesFilesThatAreReadOnly() throws IOException {
    WholeFolder.write(
        folder.resolve("target"),
        part -> {
          Path licence = Files.writeString(part.resolve("LICENCE"), "text");
          assertThat(licence.toFile().setReadOnly()).isTrue();
        });
    assertThat(folder.resolve("target/LICENCE")).hasContent("text");
  }
}
