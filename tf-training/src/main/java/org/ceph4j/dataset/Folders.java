package org.ceph4j.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;
import org.ceph4j.InputException;

/** What lies in a folder, sorted by name as text; hidden entries never count. */
final class Folders {
  private Folders() {}

  /** Files and folders. */
  static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + ": expected a folder, found none");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !name(entry).startsWith("."))
          .sorted(Comparator.comparing(Folders::name))
          .toList();
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  /** The names of the folders in a folder. */
  static List<String> folderNames(Path folder) {
    return entries(folder).stream().filter(Files::isDirectory).map(Folders::name).toList();
  }

  /** The stems of the text files in a folder. */
  static List<String> textStems(Path folder) {
    return entries(folder).stream()
        .filter(entry -> FilenameUtils.isExtension(name(entry), "txt"))
        .map(Folders::stem)
        .toList();
  }

  static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** The file name without its extension. */
  static String stem(Path path) {
    return FilenameUtils.removeExtension(name(path));
  }
}
