package org.ceph4j.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.ndarray.Shape;

/**
 * What stored weights can be which variables of a network.
 *
 * @param byName whether the names decided; else shapes and order did
 * @param candidates the mappings, the likeliest first; one by name; none if anything does not fit
 * @param missing variables for which nothing is stored
 * @param left stored weights for which there is no variable
 */
record Matching(
    boolean byName, List<Mapping> candidates, List<NamedShape> missing, List<NamedShape> left) {

  /**
   * Matches by names if more than half of the variables are found by them, and else by shapes and
   * order.
   *
   * @param network its variables, on the data's way
   * @param stored the weights, in their order
   */
  static Matching of(List<NamedShape> network, List<NamedShape> stored) {
    Map<NamedShape, NamedShape> named = byName(network, stored);
    if (named.size() > network.size() / 2) {
      named.entrySet().removeIf(pair -> !pair.getKey().shape().equals(pair.getValue().shape()));
      return matched(true, Set.of(named), network, stored);
    }
    Set<Map<NamedShape, NamedShape>> ordered = new LinkedHashSet<>();
    for (LayerOrder order : LayerOrder.values()) {
      ordered.add(byOrder(order.sorted(Layer.of(network)), Layer.of(stored)));
    }
    return matched(false, ordered, network, stored);
  }

  private static Matching matched(
      boolean byName,
      Set<Map<NamedShape, NamedShape>> pairings,
      List<NamedShape> network,
      List<NamedShape> stored) {
    Map<NamedShape, NamedShape> first = pairings.iterator().next();
    List<NamedShape> missing = without(network, first.keySet());
    List<NamedShape> left = without(stored, Set.copyOf(first.values()));
    boolean fits = missing.isEmpty() && left.isEmpty();
    List<Mapping> candidates =
        fits ? pairings.stream().map(pairs -> mapping(network, pairs)).toList() : List.of();
    return new Matching(byName, candidates, missing, left);
  }

  private static List<NamedShape> without(List<NamedShape> all, Set<NamedShape> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }

  private static Mapping mapping(List<NamedShape> network, Map<NamedShape, NamedShape> pairs) {
    Map<NamedShape, NamedShape> sorted = new LinkedHashMap<>();
    network.forEach(variable -> sorted.put(variable, pairs.get(variable)));
    return new Mapping(sorted);
  }

  // A program may put its model's name before all names, and so each ending counts.
  private static Map<NamedShape, NamedShape> byName(
      List<NamedShape> network, List<NamedShape> stored) {
    Map<String, List<NamedShape>> endings = new HashMap<>();
    for (NamedShape weight : stored) {
      String ending = weight.name();
      while (!ending.isEmpty()) {
        endings.computeIfAbsent(ending, key -> new ArrayList<>()).add(weight);
        int slash = ending.indexOf('/');
        ending = slash < 0 ? "" : ending.substring(slash + 1);
      }
    }
    Map<NamedShape, NamedShape> found = new HashMap<>();
    for (NamedShape variable : network) {
      List<NamedShape> weights = endings.getOrDefault(variable.name(), List.of());
      if (weights.size() == 1) {
        found.put(variable, weights.get(0));
      }
    }
    return found;
  }

  private static Map<NamedShape, NamedShape> byOrder(List<Layer> network, List<Layer> stored) {
    Map<Map<String, Shape>, Deque<Layer>> waiting = new HashMap<>();
    stored.forEach(
        layer -> waiting.computeIfAbsent(layer.form(), key -> new ArrayDeque<>()).add(layer));
    Map<NamedShape, NamedShape> found = new HashMap<>();
    for (Layer layer : network) {
      Layer match = waiting.getOrDefault(layer.form(), new ArrayDeque<>()).poll();
      if (match != null) {
        layer
            .variables()
            .forEach((role, variable) -> found.put(variable, match.variables().get(role)));
      }
    }
    return found;
  }
}
