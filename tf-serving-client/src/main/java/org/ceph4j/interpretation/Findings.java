package org.ceph4j.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What has been found out so far, in order. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  /** Notes what the model tells. */
  <T> T read(String key, T value) {
    return note(key, value, Finding.Origin.MODEL);
  }

  /** Notes what was said. */
  <T> T said(String key, T value) {
    return note(key, value, Finding.Origin.DESCRIPTION);
  }

  /** Notes what was said, or else what is assumed. */
  <T> T saidOr(String key, Optional<T> said, T assumed) {
    return said.map(value -> said(key, value))
        .orElseGet(() -> note(key, assumed, Finding.Origin.ASSUMED));
  }

  private <T> T note(String key, T value, Finding.Origin origin) {
    all.add(new Finding(key, text(value), origin));
    return value;
  }

  // Constants as they are written in a description.
  private static String text(Object value) {
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT)
        : value.toString();
  }

  List<Finding> all() {
    return all;
  }
}
