package org.ceph4j.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.layer.BatchNormalization;
import org.ceph4j.network.layer.Convolution;
import org.ceph4j.network.layer.Layer;
import org.ceph4j.network.layer.Layers;
import org.ceph4j.network.layer.PRelu;
import org.ceph4j.network.layer.TransposedConvolution;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * One U-Net or CNN of arXiv 2005.12110 over the variables of a graph.
 *
 * <p>The encoder's blocks {@code down_1, down_2, ...} have a maximum pooling between them; the
 * decoder's blocks {@code up_1, ...} begin with a transposed convolution of stride 2 and ReLU, to
 * which the U-Net joins the encoder's block of the same size; the head is a convolution 1 x 1, with
 * another beside it for the experts' own maps.
 */
final class Member {
  private static final int KERNEL = 3;

  private final NetworkSpec spec;
  private final Variables variables;
  private final Initializer initializer;
  private final List<Layer> down = new ArrayList<>();
  private final List<Layer> upsample = new ArrayList<>();
  private final List<Layer> up = new ArrayList<>();
  private final Layer head;
  private final Optional<Layer> experts;

  /**
   * Makes its variables.
   *
   * @param spec what to build
   * @param variables where they go
   * @param scope what their names begin with
   * @param seed decides the kernels' first values; biases and slopes start at 0
   */
  Member(NetworkSpec spec, Variables variables, String scope, long seed) {
    this.spec = spec;
    this.variables = variables;
    this.initializer = new GlorotUniform(seed);
    List<Integer> filters = spec.filters();
    int channels = spec.patchPixels();
    for (int level = 0; level < filters.size(); level++) {
      int out = filters.get(level);
      down.add(block(scope + "down_" + (level + 1), channels, out, level, this::convolution));
      channels = out;
    }
    for (int level = filters.size() - 2; level >= 0; level--) {
      String name = scope + "up_" + (filters.size() - 1 - level);
      int out = filters.get(level);
      upsample.add(transposed(name + "/upsample", channels, out, 2).then(Layers.relu()));
      int joined = spec.architecture() == Architecture.UNET ? 2 * out : out;
      up.add(block(name, joined, out, level, (path, i, o) -> transposed(path, i, o, 1)));
      channels = out;
    }
    head = head(scope + "head", channels, spec.landmarks());
    experts =
        spec.expertMaps() == 0
            ? Optional.empty()
            : Optional.of(head(scope + "experts", channels, spec.expertMaps()));
  }

  /**
   * Lays one pass: images {@code [batch, height, width, 1]} to what the last convolution gives for
   * each pixel, {@code [batch, height, width, landmarks]}; in training {@link
   * NetworkSpec#learnedMaps}, those of the first expert behind these, then of the second and so on.
   */
  Operand<TFloat32> scores(Pass pass, Operand<TFloat32> images) {
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
    Layer toPixels = Layers.toPixels(spec.patch());
    Operand<TFloat32> scores = head.then(toPixels).apply(pass, x);
    if (experts.isEmpty() || !pass.training()) {
      return scores;
    }
    var tf = pass.tf();
    return tf.concat(List.of(scores, experts.get().then(toPixels).apply(pass, x)), tf.constant(3));
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

  private Layer head(String name, int channels, int maps) {
    int outputs = maps * spec.patchPixels();
    return new Convolution(variables, name, Shape.of(1, 1, channels, outputs), initializer);
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
