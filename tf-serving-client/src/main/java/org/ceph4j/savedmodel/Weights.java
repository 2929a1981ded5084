package org.ceph4j.savedmodel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/**
 * The variables that the signatures of a loaded bundle use. Others may stand in a graph as well,
 * such as those of an optimiser; they do not matter. Weights that were frozen into constants are
 * not looked at: a constant may be infinite on purpose.
 */
final class Weights {
  private static final Map<DataType, Class<? extends TNumber>> FLOATS =
      Map.of(
          DataType.DT_FLOAT, TFloat32.class,
          DataType.DT_DOUBLE, TFloat64.class,
          DataType.DT_HALF, TFloat16.class,
          DataType.DT_BFLOAT16, TBfloat16.class);

  private final SavedModelBundle bundle;
  private final Ops tf;
  private final List<NodeDef> variables;

  private Weights(SavedModelBundle bundle, List<NodeDef> variables) {
    this.bundle = bundle;
    this.tf = Ops.create(bundle.graph()).withSubScope("ceph4j_weights");
    this.variables = variables;
  }

  /** The variables that these signatures use. */
  static Weights of(
      SavedModelBundle bundle, BundleFile file, Collection<GraphSignature> signatures) {
    return new Weights(bundle, used(file, signatures));
  }

  private static List<NodeDef> used(BundleFile file, Collection<GraphSignature> signatures) {
    Map<String, NodeDef> nodes = new HashMap<>();
    file.graph().getNodeList().forEach(node -> nodes.put(node.getName(), node));
    ArrayDeque<String> waiting = new ArrayDeque<>();
    for (GraphSignature signature : signatures) {
      signature.outputs().stream().map(GraphSignature.Endpoint::place).forEach(waiting::add);
    }
    Set<String> seen = new HashSet<>();
    List<NodeDef> variables = new ArrayList<>();
    while (!waiting.isEmpty()) {
      NodeDef node = nodes.get(operation(waiting.remove()));
      if (node != null && seen.add(node.getName())) {
        waiting.addAll(node.getInputList());
        if (BundleFile.holdsVariable(node)) {
          variables.add(node);
        }
      }
    }
    return variables;
  }

  // An input is written "op", "op:1", or "^op" where only its being run matters.
  private static String operation(String input) {
    return input.replaceFirst("^\\^", "").replaceFirst(":\\d+$", "");
  }

  /** The names of those that hold no value. */
  List<String> withoutValue() {
    return namesWhereFalse(
        variables,
        (variable, held) ->
            isResource(variable) ? tf.varIsInitializedOp(held) : tf.isVariableInitialized(held));
  }

  /** The names of those that hold a value which is NaN or infinite. All must hold one. */
  List<String> notFinite() {
    return namesWhereFalse(
        variables.stream().filter(variable -> FLOATS.containsKey(type(variable))).toList(),
        (variable, held) -> allFinite(value(variable, held)));
  }

  private Operand<TBool> allFinite(Operand<? extends TNumber> value) {
    return tf.reduceAll(
        tf.math.isFinite(value), tf.range(tf.constant(0), tf.rank(value), tf.constant(1)));
  }

  @SuppressWarnings("unchecked") // the node says what type a reference has
  private Operand<? extends TNumber> value(NodeDef variable, Operand<? extends TType> held) {
    return isResource(variable)
        ? tf.readVariableOp(held, FLOATS.get(type(variable)))
        : (Operand<? extends TNumber>) held;
  }

  private static boolean isResource(NodeDef variable) {
    return variable.getOp().equals("VarHandleOp");
  }

  private static DataType type(NodeDef variable) {
    return variable.getAttrOrThrow("dtype").getType();
  }

  @SuppressWarnings("unchecked") // all tensors are of a TType
  private List<String> namesWhereFalse(
      List<NodeDef> asked, BiFunction<NodeDef, Operand<? extends TType>, Operand<TBool>> question) {
    if (asked.isEmpty()) {
      return List.of();
    }
    Session.Runner runner = bundle.session().runner();
    for (NodeDef variable : asked) {
      Operand<?> held = bundle.graph().operationOrThrow(variable.getName()).output(0);
      runner.fetch(question.apply(variable, (Operand<? extends TType>) held));
    }
    List<String> names = new ArrayList<>();
    try (Result answers = runner.run()) {
      for (int i = 0; i < asked.size(); i++) {
        if (!((TBool) answers.get(i)).getBoolean()) {
          names.add(asked.get(i).getName());
        }
      }
    }
    return names;
  }
}
