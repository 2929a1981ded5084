package org.ceph4j.savedmodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.ceph4j.InputException;
import org.ceph4j.device.TensorFlowNative;
import org.tensorflow.Graph;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TFUnimplementedException;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Holds the shapes of arrays against the whole graph, where a signature leaves open what the ops
 * behind it do not: a wrong number of channels, or a height that a U-Net cannot halve often enough.
 *
 * <p>TensorFlow infers all shapes when a graph is built. So the graph is built again with
 * placeholders of just these shapes, and not run; what cannot be inferred is left to the run.
 * Shapes that fitted once are remembered. Thread-safe.
 */
final class ShapeInference {
  private final BundleFile bundle;
  private final Set<Map<String, List<Integer>>> fitting = ConcurrentHashMap.newKeySet();

  ShapeInference(BundleFile bundle) {
    this.bundle = bundle;
  }

  /**
   * Requires that the graph takes arrays of these shapes.
   *
   * @param arrays one for each input, in order
   * @throws InputException if an op would refuse them
   */
  void require(GraphSignature signature, List<Array> arrays) {
    if (signature.inputs().stream().noneMatch(input -> input.shape().isFreeFrom(1))) {
      return;
    }
    Map<String, List<Integer>> shapes = new HashMap<>();
    for (int i = 0; i < arrays.size(); i++) {
      shapes.put(signature.inputs().get(i).operation(), shape(arrays.get(i)));
    }
    if (!fitting.contains(shapes)) {
      infer(signature.description(), shapes);
      fitting.add(shapes);
    }
  }

  private static List<Integer> shape(Array array) {
    return IntStream.of(array.shape()).boxed().toList();
  }

  private void infer(SignatureDescription signature, Map<String, List<Integer>> shapes) {
    GraphDef.Builder changed = bundle.graph().toBuilder();
    for (int i = 0; i < changed.getNodeCount(); i++) {
      NodeDef node = changed.getNode(i);
      List<Integer> shape = shapes.get(node.getName());
      if (shape != null && node.getOp().equals("Placeholder")) {
        changed.setNode(i, withShape(node, shape));
      }
    }
    try (Graph graph = TensorFlowNative.newGraph()) {
      graph.importGraphDef(changed.build());
    } catch (TensorFlowException | TFInvalidArgumentException | TFUnimplementedException e) {
      throw new InputException(
          "the signature %s does not take arrays of the shapes %s: %s. Resize or reshape them."
              .formatted(signature.name(), shapes, Reason.of(e)),
          e);
    }
  }

  private static NodeDef withShape(NodeDef placeholder, List<Integer> sizes) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    sizes.forEach(size -> shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size)));
    return placeholder.toBuilder()
        .removeAttr("_output_shapes")
        .putAttr("shape", AttrValue.newBuilder().setShape(shape).build())
        .build();
  }
}
