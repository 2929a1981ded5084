package org.ceph4j.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartStreamTest {
  @TempDir private Path folder;

  @Test
  void cutsAtTheSizeWhereverTheWritesEnd() throws IOException {
    PartStream stream = new PartStream(folder, 4);
    try (stream) {
      stream.write("abc".getBytes(UTF_8));
      stream.write('d');
      stream.write("-efghijkl-".getBytes(UTF_8), 1, 8);
      stream.write("mn".getBytes(UTF_8));
    }
    assertThat(stream.parts())
        .extracting(part -> part.getFileName() + " " + Files.readString(part))
        .containsExactly(
            "kit.part-000 abcd", "kit.part-001 efgh", "kit.part-002 ijkl", "kit.part-003 mn");
  }

  @Test
  void makesNoEmptyLastPart() throws IOException {
    PartStream stream = new PartStream(folder, 4);
    try (stream) {
      stream.write("abcdefgh".getBytes(UTF_8));
    }
    assertThat(stream.parts()).hasSize(2);
    assertThat(folder.toFile().list()).hasSize(2);
  }
}
