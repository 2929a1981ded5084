package org.ceph4j.augmentation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.settings.Settings;
import org.ceph4j.settings.SettingsReader;

/** Settings with some kinds of augmentation, for a network's input of 256 x 224 px. */
final class Kinds {
  private Kinds() {}

  /** The kinds as in {@code "rotation=5 scale=0.1"}. */
  static Settings of(String kinds, long seed) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("network.height", "256");
    values.put("network.width", "224");
    values.put("training.seed", Long.toString(seed));
    for (String kind : kinds.split(" ", -1)) {
      String[] parts = kind.split("=", -1);
      values.put("augmentation." + parts[0], parts[1]);
    }
    return SettingsReader.read("paper", Optional.empty(), values);
  }
}
