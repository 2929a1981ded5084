package org.ceph4j.dataset;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ceph4j.InputException;
import org.ceph4j.image.FilmReader;

/** The image files of some folders, found by stem. */
final class FilmImages {
  private final List<Path> folders;
  private final Map<String, List<Path>> byStem;

  FilmImages(List<Path> folders) {
    this.folders = folders;
    byStem =
        folders.stream()
            .flatMap(folder -> Folders.entries(folder).stream())
            .filter(FilmReader::isNamedLikeAFilm)
            .collect(groupingBy(Folders::stem, TreeMap::new, toList()));
  }

  Set<String> stems() {
    return byStem.keySet();
  }

  /**
   * The one image of a film.
   *
   * @param annotation the file that has the film's landmarks, for the message
   * @throws InputException if there is none, or more than one
   */
  Path image(String stem, Path annotation) {
    List<Path> files = byStem.getOrDefault(stem, List.of());
    if (files.isEmpty()) {
      throw new InputException(
          ("%s: landmarks without a film: expected %s with one of the extensions %s in %s; add it"
                  + " or remove them")
              .formatted(annotation, stem, FilmReader.EXTENSIONS, folders));
    }
    if (files.size() > 1) {
      throw new InputException(
          "%s: expected one image named %s, found %s: %s; keep one"
              .formatted(files.get(0), stem, files.size(), files));
    }
    return files.get(0);
  }
}
