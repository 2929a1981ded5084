package org.ceph4j.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.layer.BatchNormalization;
import org.ceph4j.network.layer.Convolution;
import org.ceph4j.network.layer.Dropout;
import org.ceph4j.network.layer.Layer;
import org.ceph4j.network.layer.Layers;
import org.ceph4j.network.layer.PRelu;
import org.ceph4j.network.layer.TransposedConvolution;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The U-Net or CNN of arXiv 2005.12110 over the variables of one graph.
 *
 * <p>Images {@code [batch, height, width, 1]}, standardised, to heatmaps {@code [batch, height,
 * width, landmarks]}. The encoder's blocks {@code down_1, down_2, ...} have a maximum pooling
 * between them; the decoder's blocks {@code up_1, ...} begin with a transposed convolution of
 * stride 2 and ReLU, to which the U-Net joins the encoder's block of the same size; the head is a
 * convolution 1 x 1, in the paper with ReLU, and in training dropout.
 */
public final class Network {
  private static final int KERNEL = 3;

  private final NetworkSpec spec;
  private final Variables variables;
  private final Initializer initializer;
  private final List<Layer> down = new ArrayList<>();
  private final List<Layer> upsample = new ArrayList<>();
  private final List<Layer> up = new ArrayList<>();
  private final Layer head;
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
    this.variables = variables;
    this.initializer = new GlorotUniform(seed);
    List<Integer> filters = spec.filters();
    int channels = spec.patchPixels();
    for (int level = 0; level < filters.size(); level++) {
      int out = filters.get(level);
      down.add(block("down_" + (level + 1), channels, out, level, this::convolution));
      channels = out;
    }
    for (int level = filters.size() - 2; level >= 0; level--) {
      String name = "up_" + (filters.size() - 1 - level);
      int out = filters.get(level);
      upsample.add(transposed(name + "/upsample", channels, out, 2).then(Layers.relu()));
      int joined = spec.architecture() == Architecture.UNET ? 2 * out : out;
      up.add(block(name, joined, out, level, (path, i, o) -> transposed(path, i, o, 1)));
      channels = out;
    }
    int outputs = spec.landmarks() * spec.patchPixels();
    head = new Convolution(variables, "head", Shape.of(1, 1, channels, outputs), initializer);
    activation = activation(spec.output()).then(new Dropout(spec.outputDropout()));
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
    return heatmaps(pass, scores(pass, images));
  }

  /** The last part of a pass: the head's scores to heatmaps of the same shape. */
  public Operand<TFloat32> heatmaps(Pass pass, Operand<TFloat32> scores) {
    return activation.apply(pass, scores);
  }

  /**
   * The first part of a pass: images {@code [batch, height, width, 1]} to what the last convolution
   * gives for each pixel, {@code [batch, height, width, landmarks]}.
   */
  public Operand<TFloat32> scores(Pass pass, Operand<TFloat32> images) {
    List<Operand<TFloat32>> skips = new ArrayList<>();
    Operand<TFloat32> x = Layers.toPatches(spec.patch()).apply(pass, images);
    for (int level = 0; level < down.size(); level++) {
      x = level == 0 ? x : Layers.maxPool().apply(pass, x);
      x = down.get(level).apply(pass, x);
      skips.add(x);
    }
    for (int step = 0; step < up.size(); step++) {
      x = upsample.get(step).apply(pass, x);
      if (spec.architecture() == Architecture.UNET) {
        var tf = pass.tf();
        x = tf.concat(List.of(x, skips.get(skips.size() - 2 - step)), tf.constant(3));
      }
      x = up.get(step).apply(pass, x);
    }
    return Layers.toPixels(spec.patch()).apply(pass, head.apply(pass, x));
  }

  private interface KernelLayer {
    Layer make(String name, int in, int out);
  }

  private Layer block(String name, int in, int out, int level, KernelLayer kernel) {
    return unit(name, 1, in, out, level, kernel).then(unit(name, 2, out, out, level, kernel));
  }

  private Layer unit(String name, int number, int in, int out, int level, KernelLayer kernel) {
    return kernel
        .make(name + "/conv_" + number, in, out)
        .then(new PRelu(variables, name + "/prelu_" + number, slopes(level, out)))
        .then(new BatchNormalization(variables, name + "/batch_norm_" + number, out));
  }

  private Layer convolution(String name, int in, int out) {
    return new Convolution(variables, name, Shape.of(KERNEL, KERNEL, in, out), initializer);
  }

  private Layer transposed(String name, int in, int out, int stride) {
    Shape kernel = Shape.of(KERNEL, KERNEL, out, in);
    return new TransposedConvolution(variables, name, kernel, stride, initializer);
  }

  private Shape slopes(int level, int channels) {
    ImageSize places = spec.places();
    return switch (spec.slopes()) {
      case PER_PIXEL -> Shape.of(places.height() >> level, places.width() >> level, channels);
      case PER_CHANNEL -> Shape.of(1, 1, channels);
    };
  }
}
