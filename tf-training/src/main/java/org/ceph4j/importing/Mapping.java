package org.ceph4j.importing;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which stored weight is which variable of the network.
 *
 * @param sources the stored weight by variable, in the network's order; shapes are equal
 */
public record Mapping(Map<NamedShape, NamedShape> sources) {
  public Mapping {
    sources = new LinkedHashMap<>(sources);
  }

  /** The values of each variable. */
  public Map<NamedShape, float[]> values(Weights weights) {
    Map<NamedShape, float[]> values = new LinkedHashMap<>();
    sources.forEach(
        (variable, source) -> values.put(variable, requireNonNull(weights.values().get(source))));
    return values;
  }

  /** A line for each variable, for people: the stored weight and the variable. */
  List<String> lines() {
    int widest =
        sources.values().stream().mapToInt(source -> source.toString().length()).max().orElse(0);
    return sources.entrySet().stream()
        .map(
            entry ->
                entry.getValue()
                    + " ".repeat(widest - entry.getValue().toString().length())
                    + "  ->  "
                    + entry.getKey())
        .toList();
  }
}
