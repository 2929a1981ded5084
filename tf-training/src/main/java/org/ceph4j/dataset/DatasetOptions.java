package org.ceph4j.dataset;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.ceph4j.InputException;

/**
 * Which part of a data set to open, and whose landmarks.
 *
 * @param subset one of the layout's subsets; empty for all films
 * @param expert one of the experts who set the landmarks; empty for the layout's default
 */
public record DatasetOptions(Optional<String> subset, Optional<String> expert) {
  /** All films, with the landmarks of the layout's default expert. */
  public static final DatasetOptions DEFAULT =
      new DatasetOptions(Optional.empty(), Optional.empty());

  void requireNoSubset(Path root, String layout) {
    subset.ifPresent(name -> refuse(root, layout, "subsets", name));
  }

  void requireNoExpert(Path root, String layout) {
    expert.ifPresent(name -> refuse(root, layout, "experts", name));
  }

  private static void refuse(Path root, String layout, String kind, String name) {
    throw new InputException(
        "%s: the %s layout has no %s; leave '%s' out".formatted(root, layout, kind, name));
  }

  static void requireKnown(Path root, String kind, String name, Collection<String> known) {
    if (!known.contains(name)) {
      throw new InputException(
          "%s: unknown %s '%s'; there are: %s"
              .formatted(root, kind, name, String.join(", ", known)));
    }
  }
}
