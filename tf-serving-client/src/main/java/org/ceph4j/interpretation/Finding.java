package org.ceph4j.interpretation;

/**
 * One part of an interpretation, and where it comes from.
 *
 * @param key as in a {@link ModelDescription}, such as {@code scaling}
 * @param value as found
 * @param origin where from
 */
public record Finding(String key, String value, Origin origin) {
  /** Where a part of an interpretation comes from. */
  public enum Origin {
    /** Read from the model's signature. */
    MODEL("read from the model"),
    /** Said in a description. */
    DESCRIPTION("as described"),
    /** Neither: what is usual was taken. */
    ASSUMED("assumed");

    private final String words;

    Origin(String words) {
      this.words = words;
    }
  }

  /** As in {@code scaling: zero_to_one (assumed)}. */
  @Override
  public String toString() {
    return key + ": " + value + " (" + origin.words + ")";
  }
}
