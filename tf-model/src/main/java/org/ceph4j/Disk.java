package org.ceph4j;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What outlives a power cut, and what goes. */
final class Disk {
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private Disk() {}

  /** Waits until a file's content, or a folder's list of names, is on the disk. */
  static void sync(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    if (folder && WINDOWS) {
      return; // Windows opens no folder, and keeps their lists safe by itself.
    }
    // A file may be read-only; Windows syncs none that is open for reading.
    OpenOption option = WINDOWS ? StandardOpenOption.WRITE : StandardOpenOption.READ;
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  /** Moves what is synced into its place, for good. */
  static void move(Path whole, Path place) throws IOException {
    Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path folder = place.getParent();
    if (folder != null) {
      sync(folder);
    }
  }

  /** Syncs a folder with all that is in it. */
  static void syncAll(Path folder) throws IOException {
    for (Path path : deepestFirst(folder)) {
      sync(path);
    }
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : deepestFirst(folder)) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> deepestFirst(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
