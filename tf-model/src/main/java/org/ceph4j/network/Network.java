package org.ceph4j.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.network.layer.Dropout;
import org.ceph4j.network.layer.Layer;
import org.ceph4j.network.layer.Layers;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The U-Net or CNN of arXiv 2005.12110 over the variables of one graph, or several of them side by
 * side, its members, that differ in their first values and whose heatmaps are averaged.
 *
 * <p>A network that learns the points of several experts beside their mean has maps for them too,
 * in training alone: what it must know of a film to tell one expert's point from another's serves
 * the mean as well.
 *
 * <p>Images {@code [batch, height, width, 1]}, standardised, to heatmaps {@code [batch, height,
 * width, landmarks]}. After the last convolution stands an activation, in the paper ReLU, and in
 * training dropout. Variables of a single network have no prefix, those of members {@code
 * member_1/}, {@code member_2/} and so on.
 */
public final class Network {
  private final NetworkSpec spec;
  private final List<Member> members;
  private final Layer activation;

  /**
   * Makes the network's variables.
   *
   * @param spec what to build
   * @param variables where they go
   * @param seed decides the kernels' first values; biases and slopes start at 0
   */
  public Network(NetworkSpec spec, Variables variables, long seed) {
    this.spec = spec;
    members =
        IntStream.rangeClosed(1, spec.members())
            .mapToObj(number -> new Member(spec, variables, scope(spec, number), seed))
            .toList();
    activation = activation(spec.output()).then(new Dropout(spec.outputDropout()));
  }

  private static String scope(NetworkSpec spec, int number) {
    return spec.members() == 1 ? "" : "member_" + number + "/";
  }

  private static Layer activation(OutputActivation output) {
    return switch (output) {
      case RELU -> Layers.relu();
      case LINEAR -> (pass, x) -> x;
      case SOFTMAX -> Layers.softmax();
    };
  }

  /** How many numbers such a network has, moving statistics included. */
  public static long countParameters(NetworkSpec spec) {
    return variables(spec).values().stream().mapToLong(Shape::size).sum();
  }

  /** The shapes of such a network's variables by name, on the data's way through it. */
  public static Map<String, Shape> variables(NetworkSpec spec) {
    try (Graph graph = TensorFlowNative.newGraph()) {
      Variables variables = new Variables(Ops.create(graph));
      var unused = new Network(spec, variables, 0);
      Map<String, Shape> shapes = new LinkedHashMap<>();
      variables.all().forEach(variable -> shapes.put(variable.name(), variable.shape()));
      return shapes;
    }
  }

  /** Lays one pass: images {@code [batch, height, width, 1]} to heatmaps. */
  public Operand<TFloat32> apply(Pass pass, Operand<TFloat32> images) {
    return average(pass, memberMaps(pass, scores(pass, images)));
  }

  /**
   * The first part of a pass: images {@code [batch, height, width, 1]} to what the last convolution
   * of each member gives for each pixel, {@code [batch, height, width, members * landmarks]}, all
   * of one member side by side; in training {@link NetworkSpec#learnedMaps} of each.
   */
  public Operand<TFloat32> scores(Pass pass, Operand<TFloat32> images) {
    List<Operand<TFloat32>> scores =
        members.stream().map(member -> member.scores(pass, images)).toList();
    var tf = pass.tf();
    return scores.size() == 1 ? scores.get(0) : tf.concat(scores, tf.constant(3));
  }

  /** Targets for the maps of one member, for each of them, as its scores lie. */
  public Operand<TFloat32> forEachMember(Pass pass, Operand<TFloat32> targets) {
    var tf = pass.tf();
    return spec.members() == 1
        ? targets
        : tf.tile(targets, tf.constant(new int[] {1, 1, 1, spec.members()}));
  }

  /** The second part: scores to the heatmaps of each member, of the same shape. */
  public Operand<TFloat32> memberMaps(Pass pass, Operand<TFloat32> scores) {
    return activation.apply(pass, scores);
  }

  /**
   * The last part: the mean of the members' heatmaps, {@code [batch, height, width, landmarks]}, in
   * training {@link NetworkSpec#learnedMaps}.
   */
  public Operand<TFloat32> average(Pass pass, Operand<TFloat32> memberMaps) {
    if (spec.members() == 1) {
      return memberMaps;
    }
    var tf = pass.tf();
    List<Operand<TFloat32>> each =
        List.copyOf(tf.split(tf.constant(3), memberMaps, (long) spec.members()).output());
    return tf.math.div(tf.math.addN(each), tf.constant((float) spec.members()));
  }
}
