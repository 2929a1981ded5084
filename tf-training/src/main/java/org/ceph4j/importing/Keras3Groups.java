package org.ceph4j.importing;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The groups of Keras 3's {@code .weights.h5}: a tree of layers and lists of layers, in which each
 * layer holds its weights as {@code vars/0}, {@code vars/1}, and so on.
 *
 * <p>A layer is named by the attribute {@code name} of its {@code vars}, and else by its group. A
 * group's name is its class and a number, or the attribute of the model that holds it; groups are
 * read in the order of these names, numbers as numbers, which is the order of layers of one class.
 */
final class Keras3Groups {
  private static final String VARIABLES = "vars";
  private static final String OPTIMIZER = "optimizer";
  private static final List<String> CONVOLUTION = List.of("kernel", "bias");
  private static final List<String> SLOPES = List.of("alpha");
  private static final List<String> NORMALISATION =
      List.of("gamma", "beta", "moving_mean", "moving_variance");

  private final WeightsCollector collector;

  Keras3Groups(WeightsCollector collector) {
    this.collector = collector;
  }

  /** Reads all layers below a group. */
  void read(Group root) {
    read(root, "");
  }

  private void read(Group group, String path) {
    if (group.getChild(VARIABLES) instanceof Group variables) {
      readVariables(variables, path);
    }
    for (Node child : inOrder(group)) {
      if (child instanceof Group inner && !child.getName().equals(VARIABLES)) {
        boolean optimizer = path.isEmpty() && child.getName().equals(OPTIMIZER);
        read(inner, optimizer ? OPTIMIZER + "/" : path + layerName(inner));
      }
    }
  }

  // A list of layers has no weights and no name of its own.
  private static String layerName(Group layer) {
    Optional<String> name =
        Optional.ofNullable(layer.getChild(VARIABLES))
            .flatMap(variables -> KerasHdf5.text(variables, "name"));
    if (name.isPresent()) {
      return name.get() + "/";
    }
    return layer.getChild(VARIABLES) == null ? "" : layer.getName() + "/";
  }

  private void readVariables(Group group, String path) {
    List<Dataset> variables = new ArrayList<>();
    for (Node node : inOrder(group)) {
      if (node instanceof Dataset dataset) {
        variables.add(dataset);
      }
    }
    List<String> roles = roles(variables);
    for (int i = 0; i < variables.size(); i++) {
      String role = i < roles.size() ? roles.get(i) : variables.get(i).getName();
      KerasHdf5.add(collector, path + role, variables.get(i));
    }
  }

  // Keras 3 numbers a layer's weights; what they are follows from the first one's shape.
  private static List<String> roles(List<Dataset> variables) {
    int rank = variables.isEmpty() ? 0 : variables.get(0).getDimensions().length;
    return switch (rank) {
      case 4 -> CONVOLUTION;
      case 3 -> SLOPES;
      case 1 -> NORMALISATION;
      default -> List.of();
    };
  }

  private static List<Node> inOrder(Group group) {
    return group.getChildren().values().stream()
        .sorted(Comparator.comparing(node -> padded(node.getName())))
        .toList();
  }

  // conv2d_2 comes before conv2d_10, and conv2d before both.
  private static String padded(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end)
        + "0".repeat(Math.max(0, 10 - (name.length() - end)))
        + name.substring(end);
  }
}
