package org.ceph4j.landmark;

import java.util.HashSet;
import java.util.List;

/**
 * The names of the landmarks that a data set or a model has, in channel order.
 *
 * @param names distinct and not blank, at least one
 */
public record LandmarkSet(List<String> names) {
  /** The 27 landmarks of arXiv 2005.12110, in the order of its network's channels. */
  public static final LandmarkSet PAPER =
      of(
          "A", "Ar", "B", "Ba", "C", "DT pog", "EN pn", "Gn", "Go", "LL", "Me", "N", "Or", "Po",
          "Pog", "Pt", "S", "SNA", "SNP pm", "Se", "Sn", "UL", "aii", "ais", "ii", "is", "n_");

  /**
   * The 19 landmarks of the ISBI 2015 challenge, in the order of its files. L1 and U1 are the lower
   * and the upper incisal edge, sPog is the soft-tissue pogonion.
   */
  public static final LandmarkSet ISBI =
      of(
          "S", "N", "Or", "Po", "A", "B", "Pog", "Me", "Gn", "Go", "L1", "U1", "UL", "LL", "Sn",
          "sPog", "PNS", "ANS", "Ar");

  public LandmarkSet {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a landmark set needs at least one name");
    }
    HashSet<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isBlank() || !seen.add(name)) {
        throw new IllegalArgumentException(
            "landmark names must be distinct and not blank, got '" + name + "' in " + names);
      }
    }
  }

  /** The set of these names in this order. */
  public static LandmarkSet of(String... names) {
    return new LandmarkSet(List.of(names));
  }

  /** How many landmarks there are. */
  public int size() {
    return names.size();
  }
}
