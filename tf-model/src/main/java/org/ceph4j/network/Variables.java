package org.ceph4j.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.ndarray.NdArray;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReadVariableOp;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.op.train.Restore;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.VariableDef;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/**
 * The variables of one graph in the order in which they were made, and the ops that initialise,
 * save and restore all of them.
 *
 * <p>They are resource variables: unlike reference variables their updates do not race with
 * backpropagation. TensorFlow Java's exporter and {@code Session.save} know only reference
 * variables by themselves, but use the ops {@code save/...} of {@link #addSaver} where a graph has
 * them.
 */
public final class Variables {
  private static final Map<Class<? extends TType>, DataType> TYPES =
      Map.of(
          TFloat32.class, DataType.DT_FLOAT,
          TFloat16.class, DataType.DT_HALF,
          TInt64.class, DataType.DT_INT64);

  private final Ops tf;
  private final KernelStorage kernels;
  private final List<Variable> floats = new ArrayList<>();
  private final List<Stored<?>> stored = new ArrayList<>();

  private record Stored<T extends TType>(
      String name,
      Class<T> type,
      Operand<? extends TType> handle,
      Operand<T> value,
      Op initialise) {
    VariableDef definition(boolean trainable) {
      return VariableDef.newBuilder()
          .setVariableName(tensorName(handle))
          .setSnapshotName(tensorName(value))
          .setInitializerName(initialise.op().name())
          .setIsResource(true)
          .setTrainable(trainable)
          .build();
    }

    private static String tensorName(Operand<?> operand) {
      return operand.op().name() + ":" + operand.asOutput().index();
    }
  }

  /** No variables yet, in the graph of these ops; all will be float32. */
  public Variables(Ops tf) {
    this(tf, KernelStorage.FLOAT32);
  }

  /**
   * No variables yet.
   *
   * @param tf ops of the graph
   * @param kernels how kernels will be stored; those in float16 are read, cast, and never assigned
   */
  public Variables(Ops tf, KernelStorage kernels) {
    this.tf = tf;
    this.kernels = kernels;
  }

  /** Makes a variable that gradients move. */
  public Variable trainable(String name, Shape shape, Initializer initializer) {
    return add(name, shape, initializer, true);
  }

  /** Makes a variable that no gradient moves: a statistic, or a slot of an optimiser. */
  public Variable fixed(String name, Shape shape, Initializer initializer) {
    return add(name, shape, initializer, false);
  }

  private Variable add(String name, Shape shape, Initializer initializer, boolean trainable) {
    Operand<TFloat32> first = initializer.initialValue(tf, shape, stored.size());
    Variable variable;
    if (kernels.halves(shape)) {
      Stored<TFloat16> made =
          store(name, TFloat16.class, shape, tf.dtypes.cast(first, TFloat16.class));
      Operand<TFloat32> value = tf.dtypes.cast(made.value(), TFloat32.class);
      variable = new Variable(name, shape, trainable, made.handle(), value);
    } else {
      Stored<TFloat32> made = store(name, TFloat32.class, shape, first);
      variable = new Variable(name, shape, trainable, made.handle(), made.value());
    }
    floats.add(variable);
    return variable;
  }

  /** Makes a counter that starts at 0. */
  public Counter counter(String name) {
    Stored<TInt64> made = store(name, TInt64.class, Shape.scalar(), tf.constant(0L));
    return new Counter(made.handle(), made.value());
  }

  private <T extends TType> Stored<T> store(
      String name, Class<T> type, Shape shape, Operand<T> first) {
    VarHandleOp handle =
        new VarHandleOp(
            op(VarHandleOp.OP_NAME, name)
                .setAttr("dtype", TYPES.get(type))
                .setAttr("shape", shape)
                .setAttr("shared_name", name)
                .build());
    Operand<T> value =
        op(ReadVariableOp.OP_NAME, name + "/Read")
            .addInput(handle.asOutput())
            .setAttr("dtype", TYPES.get(type))
            .build()
            .<T>output(0);
    Op assign = tf.assignVariableOp(handle, first);
    Stored<T> made = new Stored<>(name, type, handle, value, assign);
    stored.add(made);
    return made;
  }

  // Ops by their full path: withName takes no slash, and withSubScope numbers its scopes.
  private OperationBuilder op(String type, String path) {
    return tf.scope().env().opBuilder(type, path, tf.scope());
  }

  /** All variables with fractions, in the order in which they were made. */
  public List<Variable> all() {
    return List.copyOf(floats);
  }

  /** The variables that gradients move, in the order in which they were made. */
  public List<Variable> trainable() {
    return floats.stream().filter(Variable::trainable).toList();
  }

  /** All variables, counters too, as TensorFlow describes variables beside a graph. */
  public List<VariableDef> definitions() {
    Set<String> moved = trainable().stream().map(Variable::name).collect(Collectors.toSet());
    return stored.stream().map(one -> one.definition(moved.contains(one.name()))).toList();
  }

  /** An op that gives every variable its first value. Add it after the last variable was made. */
  public Op addInitializer() {
    return tf.withControlDependencies(stored.stream().map(Stored::initialise).toList())
        .withName("initialise")
        .noOp();
  }

  /**
   * Adds the ops by which {@code Session.save}, {@code Session.restore}, the exporter and other
   * loaders of bundles find the variables. Call it once, after the last variable was made.
   */
  public void addSaver() {
    Ops save = tf.withSubScope("save");
    Operand<TString> file = save.withName("filename").placeholder(TString.class);
    Operand<TString> names = save.constant(names());
    Operand<TString> slices = save.zerosLike(names);
    List<Operand<?>> values = new ArrayList<>();
    List<Class<? extends TType>> types = new ArrayList<>();
    for (Stored<?> variable : stored) {
      values.add(variable.value());
      types.add(variable.type());
    }
    Op saved = save.train.save(file, names, slices, values);
    save.withControlDependencies(saved).withName("control_dependency").identity(file);
    Restore restored = save.train.restore(file, names, slices, types);
    List<Op> assigned = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      assigned.add(save.assignVariableOp(stored.get(i).handle(), restored.tensors().get(i)));
    }
    save.withControlDependencies(assigned).withName("restore_all").noOp();
  }

  private NdArray<String> names() {
    NdArray<String> names = NdArrays.ofObjects(String.class, Shape.of(stored.size()));
    for (int i = 0; i < stored.size(); i++) {
      names.setObject(stored.get(i).name(), i);
    }
    return names;
  }
}
