package org.ceph4j.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceph4j.InputException;

/** The parts of the ISBI 2015 films; a film's number says which part it is of. */
enum IsbiSubset {
  TRAIN("TrainingData", 1, 150),
  TEST1("Test1Data", 151, 300),
  TEST2("Test2Data", 301, 400);

  private final String folder;
  private final int first;
  private final int last;

  IsbiSubset(String folder, int first, int last) {
    this.folder = folder;
    this.first = first;
    this.last = last;
  }

  /** The one that was asked for, or all whose folders exist. */
  static List<IsbiSubset> chosen(Path images, Optional<String> wanted) {
    List<IsbiSubset> there =
        Arrays.stream(values()).filter(subset -> Files.isDirectory(subset.folder(images))).toList();
    if (there.isEmpty()) {
      throw new InputException(
          images + ": expected a folder TrainingData, Test1Data or Test2Data, found none");
    }
    wanted.ifPresent(
        name ->
            DatasetOptions.requireKnown(
                images, "subset", name, there.stream().map(IsbiSubset::word).toList()));
    return there.stream()
        .filter(subset -> wanted.isEmpty() || wanted.get().equals(subset.word()))
        .toList();
  }

  /**
   * Whether landmarks of this stem ought to have a film in these subsets. The landmarks of all 400
   * films come together, the films in parts.
   */
  static boolean belongs(String stem, List<IsbiSubset> subsets) {
    return Arrays.stream(values())
        .filter(subset -> subset.has(stem))
        .findFirst()
        .map(subsets::contains)
        .orElse(true);
  }

  Path folder(Path images) {
    return images.resolve(folder);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private boolean has(String stem) {
    return stem.matches("\\d{3}")
        && Integer.parseInt(stem) >= first
        && Integer.parseInt(stem) <= last;
  }
}
