package org.ceph4j.phantom;

/** Film grain: normal numbers that are quick to make. */
final class Grain {
  private Grain() {}

  /** About a standard normal number from 64 random bits: four uniform ones summed. */
  static double standard(long bits) {
    long sum =
        (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48 & 0xFFFF);
    // A uniform number over 65536 values has deviation 65536 / sqrt(12); four of them twice that.
    return (sum - 2 * 65535.0) * Math.sqrt(12) / (2 * 65536);
  }
}
