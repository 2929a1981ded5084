package org.ceph4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ceph4j.InputException;
import org.ceph4j.image.FilmReader;

/** The image files that a user names, one by one or by their folder. */
final class ImageFiles {
  private ImageFiles() {}

  /**
   * All of them: a folder gives its image files sorted by name, anything else is taken as it is.
   *
   * @throws InputException if a folder has none
   */
  static List<Path> in(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(inFolder(path));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> images = entries.filter(ImageFiles::isImage).sorted().toList();
      if (images.isEmpty()) {
        throw new InputException(
            folder + ": no image in it; expected files named " + FilmReader.EXTENSIONS);
      }
      return images;
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  private static boolean isImage(Path file) {
    return FilmReader.isNamedLikeAFilm(file) && Files.isRegularFile(file);
  }
}
