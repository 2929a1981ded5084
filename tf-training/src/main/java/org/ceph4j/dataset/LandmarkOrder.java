package org.ceph4j.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ceph4j.landmark.LandmarkSet;

/** The channel order of a data set's landmarks. */
final class LandmarkOrder {
  private LandmarkOrder() {}

  /** The known set if the names are exactly its names; else the names in the order given. */
  static LandmarkSet of(Collection<String> names) {
    return Stream.of(LandmarkSet.PAPER, LandmarkSet.ISBI)
        .filter(known -> Set.copyOf(known.names()).equals(Set.copyOf(names)))
        .findFirst()
        .orElseGet(() -> new LandmarkSet(List.copyOf(names)));
  }
}
