package org.ceph4j.savedmodel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * A signature with the places that its tensors have in the graph.
 *
 * @param description what users see
 * @param inputs one for each input of the description, in its order
 * @param outputs one for each output that an array carries, in the description's order
 */
record GraphSignature(
    SignatureDescription description, List<Endpoint> inputs, List<Endpoint> outputs) {
  /** The names of what TensorFlow itself calls when it loads a bundle begin so. */
  private static final String INTERNAL = "__saved_model_";

  /**
   * A tensor.
   *
   * @param description what users see
   * @param place the output of an op, such as {@code film:0}
   */
  record Endpoint(TensorDescription description, String place) {
    String name() {
      return description.name();
    }

    ElementType type() {
      return description.type();
    }

    Dimensions shape() {
      return description.shape();
    }

    /** The op that puts it out. */
    String operation() {
      return place.replaceFirst(":\\d+$", "");
    }
  }

  /** The signatures of a graph, by name. */
  static Map<String, GraphSignature> of(MetaGraphDef graph) {
    Map<String, GraphSignature> signatures = new TreeMap<>();
    graph
        .getSignatureDefMap()
        .forEach(
            (name, signature) -> {
              if (!name.startsWith(INTERNAL)) {
                signatures.put(name, of(name, signature));
              }
            });
    return signatures;
  }

  private static GraphSignature of(String name, SignatureDef signature) {
    List<Endpoint> inputs = endpoints(signature.getInputsMap());
    List<Endpoint> outputs = endpoints(signature.getOutputsMap());
    return new GraphSignature(
        new SignatureDescription(name, descriptions(inputs), descriptions(outputs)),
        inputs,
        outputs.stream().filter(output -> output.type() != ElementType.OTHER).toList());
  }

  private static List<Endpoint> endpoints(Map<String, TensorInfo> tensors) {
    return tensors.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(tensor -> endpoint(tensor.getKey(), tensor.getValue()))
        .toList();
  }

  private static Endpoint endpoint(String name, TensorInfo tensor) {
    return new Endpoint(new TensorDescription(name, type(tensor), shape(tensor)), tensor.getName());
  }

  private static List<TensorDescription> descriptions(List<Endpoint> endpoints) {
    return endpoints.stream().map(Endpoint::description).toList();
  }

  private static ElementType type(TensorInfo tensor) {
    if (tensor.getName().isEmpty()) {
      return ElementType.OTHER; // a sparse or composite tensor, which is several tensors
    }
    return switch (tensor.getDtype()) {
      case DT_FLOAT -> ElementType.FLOAT32;
      case DT_HALF -> ElementType.FLOAT16;
      case DT_BFLOAT16 -> ElementType.BFLOAT16;
      case DT_DOUBLE -> ElementType.FLOAT64;
      case DT_UINT8 -> ElementType.UINT8;
      case DT_INT32 -> ElementType.INT32;
      case DT_INT64 -> ElementType.INT64;
      case DT_BOOL -> ElementType.BOOL;
      case DT_STRING -> ElementType.STRING;
      default -> ElementType.OTHER;
    };
  }

  private static Dimensions shape(TensorInfo tensor) {
    TensorShapeProto shape = tensor.getTensorShape();
    if (shape.getUnknownRank() || !tensor.hasTensorShape()) {
      return new Dimensions(Optional.empty());
    }
    return new Dimensions(
        Optional.of(shape.getDimList().stream().map(axis -> (int) axis.getSize()).toList()));
  }
}
