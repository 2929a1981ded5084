package org.ceph4j.savedmodel;

import java.util.List;
import java.util.Optional;

/**
 * The shape that a signature gives a tensor.
 *
 * @param sizes along each axis, {@link #FREE} where any size fits; empty where even the number of
 *     axes is open
 */
public record Dimensions(Optional<List<Integer>> sizes) {
  /** The size of an axis that may have any. */
  public static final int FREE = -1;

  public Dimensions {
    sizes = sizes.map(List::copyOf);
  }

  /** A shape of these sizes. */
  public static Dimensions of(Integer... sizes) {
    return new Dimensions(Optional.of(List.of(sizes)));
  }

  /** Whether the number of axes is this one, or open. */
  public boolean allowsRank(int rank) {
    return sizes.map(known -> known.size() == rank).orElse(true);
  }

  /** Whether there are exactly so many axes. */
  public boolean hasRank(int rank) {
    return sizes.isPresent() && allowsRank(rank);
  }

  /** The size along an axis; {@link #FREE} where it or the number of axes is open. */
  public int size(int axis) {
    return sizes.map(known -> known.get(axis)).orElse(FREE);
  }

  /** Whether any axis from this one on is open. */
  boolean isFreeFrom(int axis) {
    return sizes
        .map(known -> known.stream().skip(axis).anyMatch(size -> size == FREE))
        .orElse(true);
  }

  /** As in {@code [-1, 48, 64, 1]}. */
  @Override
  public String toString() {
    return sizes.map(List::toString).orElse("of any shape");
  }
}
