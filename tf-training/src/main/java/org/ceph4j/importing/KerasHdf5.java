package org.ceph4j.importing;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ceph4j.InputException;
import org.tensorflow.ndarray.Shape;

/**
 * Keras' weights in HDF5.
 *
 * <p>Keras 2 lists layers and weights in the attributes {@code layer_names} and {@code
 * weight_names}; its whole models hold that under {@code model_weights}. What Keras 3 writes is
 * read by {@link Keras3Groups}.
 */
final class KerasHdf5 {
  private static final String LAYERS = "layer_names";
  private static final String WEIGHTS = "weight_names";
  private static final String MODEL = "model_weights";

  private KerasHdf5() {}

  /**
   * Reads the weights.
   *
   * @param source for messages
   * @param bytes of the file
   * @throws InputException if there are none, or they are damaged
   */
  static Weights read(Path source, byte[] bytes) {
    WeightsCollector collector = new WeightsCollector();
    // In a damaged file the library runs into whatever its bytes lead it to.
    try (HdfFile file = HdfFile.fromBytes(bytes)) {
      Group root = file.getChild(MODEL) instanceof Group model ? model : file;
      if (root.getAttribute(LAYERS) != null) {
        readKeras2(root, collector);
      } else {
        new Keras3Groups(collector).read(root);
      }
    } catch (RuntimeException e) {
      throw new InputException(
          source + ": damaged, or no weights of Keras in HDF5: " + e.getMessage(), e);
    }
    Weights weights = collector.collected(source);
    if (weights.values().isEmpty()) {
      throw new InputException(source + ": an HDF5 file without any weights of Keras.");
    }
    return weights;
  }

  private static void readKeras2(Group root, WeightsCollector collector) {
    for (String layer : strings(root, LAYERS)) {
      Group group = (Group) root.getChild(layer);
      for (String weight : strings(group, WEIGHTS)) {
        add(collector, weight.replaceFirst(":0$", ""), group.getDatasetByPath(weight));
      }
    }
  }

  /** Hands a data set to the collector. */
  static void add(WeightsCollector collector, String name, Dataset dataset) {
    if (dataset.getJavaType() != float.class) {
      collector.ignore(name);
      return;
    }
    Shape shape = Shape.of(dataset.getDimensionsAsLong());
    collector.add(name, shape, () -> (float[]) dataset.getDataFlat());
  }

  private static List<String> strings(Group group, String attribute) {
    Attribute found = group.getAttribute(attribute);
    if (found == null) {
      throw new IllegalArgumentException(group.getPath() + " lacks " + attribute);
    }
    // An empty list is stored as floats.
    return found.getData() instanceof String[] names ? Arrays.asList(names) : List.of();
  }

  /** The text of a node's attribute, where it has one. */
  static Optional<String> text(Node node, String attribute) {
    Attribute found = node.getAttribute(attribute);
    return found != null && found.getData() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
