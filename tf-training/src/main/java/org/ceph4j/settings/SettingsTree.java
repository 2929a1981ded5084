package org.ceph4j.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ceph4j.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Complete settings as a tree of sections and values. It knows all keys that there are, and so
 * which ones of another tree are not.
 *
 * @param root complete; {@link #put} changes it
 */
record SettingsTree(ObjectNode root) {
  /** Settings that look like sections and are values: their keys are the user's own. */
  private static final Set<String> MAPS = Set.of("confidence.landmarkOffsets");

  /**
   * Puts the values of another tree in the place of this one's.
   *
   * @param source where they stand, for messages
   * @throws InputException if a key is not known, or a value stands where a section should be
   */
  void put(ObjectNode values, String source) {
    put(root, values, source, "");
  }

  private void put(ObjectNode section, ObjectNode values, String source, String prefix) {
    for (Map.Entry<String, JsonNode> entry : values.properties()) {
      String key = prefix + entry.getKey();
      JsonNode known = section.get(entry.getKey());
      if (known == null) {
        throw new InputException(
            source + ": there is no setting " + key + ". Did you mean " + nearest(key) + "?");
      }
      if (known instanceof ObjectNode inner && !MAPS.contains(key)) {
        put(inner, requireSection(entry.getValue(), source, key), source, key + ".");
      } else {
        section.set(entry.getKey(), entry.getValue());
      }
    }
  }

  private static ObjectNode requireSection(JsonNode value, String source, String key) {
    if (value instanceof ObjectNode section) {
      return section;
    }
    throw new InputException(
        source + ": " + key + ": expected a section of settings, found " + value + ".");
  }

  /**
   * Makes sure that another tree is complete too.
   *
   * @throws InputException naming a key that it lacks
   */
  void requireAll(ObjectNode values, String source) {
    for (String key : keys()) {
      if (values.at(pointer(key)).isMissingNode()) {
        throw new InputException(source + ": the setting " + key + " is missing.");
      }
    }
  }

  private static String pointer(String key) {
    return "/" + key.replace('.', '/');
  }

  /** All keys, dotted, of sections too. */
  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    addKeys(root, "", keys);
    return keys;
  }

  private static void addKeys(ObjectNode section, String prefix, List<String> keys) {
    for (Map.Entry<String, JsonNode> entry : section.properties()) {
      keys.add(prefix + entry.getKey());
      if (entry.getValue() instanceof ObjectNode inner && !MAPS.contains(prefix + entry.getKey())) {
        addKeys(inner, prefix + entry.getKey() + ".", keys);
      }
    }
  }

  private String nearest(String wrong) {
    return keys().stream().min(Comparator.comparingInt(key -> distance(key, wrong))).orElseThrow();
  }

  // The last part counts by itself too, so that a forgotten or wrong section is no obstacle.
  private static int distance(String key, String wrong) {
    return Math.min(EditDistance.of(key, wrong), EditDistance.of(last(key), last(wrong)));
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
