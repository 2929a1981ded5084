package org.ceph4j.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A value that is no value of its setting, in words.
 *
 * @param problem what Jackson found
 * @param settings the whole tree
 */
record WrongValue(JacksonException problem, JsonNode settings) {
  /** Names the setting, what was expected and what was found. */
  @Override
  public String toString() {
    String key = String.join(".", path());
    // A record's own check says what it expected and got.
    return problem.getCause() instanceof IllegalArgumentException check
        ? (key.isEmpty() ? "" : key + ": ") + check.getMessage()
        : key + ": expected " + expected() + ", found " + found();
  }

  private List<String> path() {
    return problem.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        // An element of a list has no name.
        .filter(Objects::nonNull)
        .toList();
  }

  private String expected() {
    Class<?> type = Settings.class;
    for (String name : path()) {
      type = type == Map.class ? double.class : component(type, name);
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(" or "));
    }
    if (type == List.class) {
      return "a list of whole numbers";
    }
    if (type == Map.class) {
      return "numbers by landmark, such as {A: -0.5}";
    }
    if (type == String.class) {
      return "a name";
    }
    return type == double.class
        ? "a number"
        : type == boolean.class ? "true or false" : "a whole number";
  }

  private static Class<?> component(Class<?> record, String name) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .<Class<?>>map(RecordComponent::getType)
        .orElseThrow();
  }

  private String found() {
    JsonNode value = settings.at("/" + String.join("/", path()));
    return value.isNull() || value.isMissingNode() ? "nothing" : value.toString();
  }
}
