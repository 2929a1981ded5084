package org.ceph4j.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tensorflow.ndarray.Shape;

/**
 * Variables that belong together: a convolution's, the slopes of a PReLU, a batch normalisation's.
 *
 * @param name its path
 * @param variables by what they are in it, sorted
 */
record Layer(String name, TreeMap<String, NamedShape> variables) {
  /** Layers in which both are equal can stand for each other. */
  Map<String, Shape> form() {
    Map<String, Shape> form = new LinkedHashMap<>();
    variables.forEach((role, variable) -> form.put(role, variable.shape()));
    return form;
  }

  /** All layers in the order of their first variables. */
  static List<Layer> of(List<NamedShape> variables) {
    Map<String, Layer> layers = new LinkedHashMap<>();
    for (NamedShape variable : variables) {
      layers
          .computeIfAbsent(
              variable.layer() + ":" + kind(variable.role()),
              key -> new Layer(variable.layer(), new TreeMap<>()))
          .variables()
          .put(variable.role(), variable);
    }
    return new ArrayList<>(layers.values());
  }

  // Some files give the layers of a whole model one path.
  private static String kind(String role) {
    return switch (role) {
      case "kernel", "bias" -> "convolution";
      case "gamma", "beta", "moving_mean", "moving_variance" -> "normalisation";
      default -> role;
    };
  }
}
