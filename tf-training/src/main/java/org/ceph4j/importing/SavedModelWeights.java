package org.ceph4j.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ceph4j.InputException;
import org.ceph4j.savedmodel.Reason;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.TensorShapeProto;

/**
 * The variables of a SavedModel.
 *
 * <p>TensorFlow 2 describes them in a graph of objects (see {@link ObjectGraph}); TensorFlow 1, and
 * this project's bundles, only as nodes of the graph, whose names are the checkpoint's.
 */
final class SavedModelWeights {
  private final Path folder;

  SavedModelWeights(Path folder) {
    this.folder = folder;
  }

  /**
   * A variable and where its values are.
   *
   * @param name for people and for matching
   * @param key in the checkpoint
   * @param type of its numbers
   * @param shape fully known
   */
  record Stored(String name, String key, DataType type, Shape shape) {}

  /**
   * Reads the weights.
   *
   * @throws InputException if there are none, or they are damaged
   */
  Weights read() {
    try {
      MetaGraphDef graph = graph();
      CheckpointTensors checkpoint = new CheckpointTensors(folder.resolve("variables/variables"));
      List<Stored> stored =
          graph.getObjectGraphDef().getNodesCount() > 0
              ? new ObjectGraph(graph.getObjectGraphDef(), checkpoint.objects()).variables()
              : nodes(graph);
      return collect(stored, checkpoint);
    } catch (TensorFlowException e) {
      throw new InputException(
          folder + ": the variables of this SavedModel cannot be read: " + Reason.of(e) + ".", e);
    }
  }

  private MetaGraphDef graph() {
    Path file = folder.resolve("saved_model.pb");
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          folder + ": expected a SavedModel, found a folder without " + file.getFileName() + ".");
    }
    try {
      SavedModel model = SavedModel.parseFrom(Files.readAllBytes(file));
      if (model.getMetaGraphsCount() > 0) {
        return model.getMetaGraphs(0);
      }
      throw new InputException(file + ": a SavedModel without any graph.");
    } catch (IOException e) {
      throw new InputException(file + ": damaged: " + e.getMessage(), e);
    }
  }

  private Weights collect(List<Stored> stored, CheckpointTensors checkpoint) {
    WeightsCollector collector = new WeightsCollector();
    for (Stored variable : stored) {
      DataType type = variable.type();
      if (CheckpointTensors.FLOATS.containsKey(type)) {
        collector.add(
            variable.name(), variable.shape(), () -> checkpoint.floats(variable.key(), type));
      } else {
        collector.ignore(variable.name());
      }
    }
    Weights weights = collector.collected(folder);
    if (weights.values().isEmpty()) {
      throw new InputException(folder + ": a SavedModel without any float variables.");
    }
    return weights;
  }

  private static List<Stored> nodes(MetaGraphDef graph) {
    List<Stored> stored = new ArrayList<>();
    for (NodeDef node : graph.getGraphDef().getNodeList()) {
      switch (node.getOp()) {
        case "VarHandleOp" -> {
          String name = attribute(node, "shared_name").getS().toStringUtf8();
          stored.add(stored(name.isEmpty() ? node.getName() : name, node));
        }
        case "VariableV2", "Variable" -> stored.add(stored(node.getName(), node));
        default -> {}
      }
    }
    return stored;
  }

  private static Stored stored(String name, NodeDef node) {
    Shape shape = shape(attribute(node, "shape").getShape());
    return new Stored(name, name, attribute(node, "dtype").getType(), shape);
  }

  private static AttrValue attribute(NodeDef node, String name) {
    return node.getAttrOrDefault(name, AttrValue.getDefaultInstance());
  }

  /** The shape that TensorFlow wrote. */
  static Shape shape(TensorShapeProto proto) {
    return Shape.of(proto.getDimList().stream().mapToLong(TensorShapeProto.Dim::getSize).toArray());
  }
}
