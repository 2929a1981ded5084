package org.ceph4j.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KitArchiveTest {
  @TempDir private Path folder;

  @Test
  void entriesAreSortedAndHaveNeitherOwnerNorTime() throws IOException {
    Files.writeString(folder.resolve("b"), "text");
    Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("x"), "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    KitArchive.write(folder, bytes);

    List<TarArchiveEntry> entries = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray())))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        entries.add(e);
      }
    }
    assertThat(entries).extracting(TarArchiveEntry::getName).containsExactly("a/", "a/x", "b");
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.getLastModifiedTime()).isEqualTo(FileTime.fromMillis(0));
              assertThat(entry.getUserName() + entry.getGroupName()).isEmpty();
              assertThat(entry.getLongUserId() + entry.getLongGroupId()).isZero();
            });
  }
}
