package org.ceph4j.interpretation;

import java.util.Locale;

/** Which coordinate of a landmark comes first. */
public enum CoordinateOrder {
  /** Column, then row. */
  XY,
  /** Row, then column. */
  YX;

  /** As in a description: {@code xy}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
