package org.ceph4j.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * A folder as a tar file under gzip. The same content gives the same bytes: entries are sorted and
 * have neither owner nor time.
 */
final class KitArchive {
  private static final int EXECUTABLE = 0100755;
  private static final int BLOCK = 1 << 16;

  private KitArchive() {}

  /** Writes it and closes the stream. */
  static void write(Path folder, OutputStream stream) throws IOException {
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(stream, BLOCK))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Path path : contents(folder)) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        put(tar, entry(path, name), path);
      }
    }
  }

  private static List<Path> contents(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> !path.equals(folder)).sorted().toList();
    }
  }

  private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    entry.setNames("", "");
    entry.setModTime(0);
    tar.putArchiveEntry(entry);
    if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(path, tar);
    }
    tar.closeArchiveEntry();
  }

  private static TarArchiveEntry entry(Path path, String name) throws IOException {
    if (Files.isSymbolicLink(path)) {
      TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      link.setLinkName(Files.readSymbolicLink(path).toString());
      return link;
    }
    if (Files.isDirectory(path)) {
      return new TarArchiveEntry(name + "/");
    }
    TarArchiveEntry file = new TarArchiveEntry(name);
    file.setSize(Files.size(path));
    if (Files.isExecutable(path)) {
      file.setMode(EXECUTABLE);
    }
    return file;
  }
}
