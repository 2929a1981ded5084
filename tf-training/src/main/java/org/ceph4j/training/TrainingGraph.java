package org.ceph4j.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.heatmap.Spot;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.Counter;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Variables;
import org.ceph4j.settings.OptimizerSettings;
import org.ceph4j.settings.Settings;
import org.ceph4j.training.loss.HeatmapLoss;
import org.ceph4j.training.loss.Maps;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.PlaceholderWithDefault;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The ops that train and validate a network: a training pass with its step, and an inference pass
 * with its loss, over the same variables.
 */
final class TrainingGraph {
  /** {@code [batch, height, width, 1]}, standardised. */
  final Placeholder<TFloat32> images;

  /**
   * {@code [batch, landmarks, 2]}, (x, y) in px of the network's input; of several experts {@link
   * NetworkSpec#learnedMaps}, those of the first one behind the landmarks, and so on.
   */
  final Placeholder<TFloat32> points;

  /** Of the step, a scalar. */
  final Placeholder<TFloat32> learningRate;

  /** {@code [batch, height, width, points]}, drawn around the points unless fed. */
  final PlaceholderWithDefault<TFloat32> targets;

  /** What is reported of a training pass. */
  final Scores training;

  /** The step that follows the training pass. */
  final Op step;

  /** What is reported of an inference pass. */
  final Scores validation;

  /** The maps of the inference pass, {@code [batch, height, width, landmarks]}. */
  final Operand<TFloat32> heatmaps;

  /** All of the graph. */
  final Variables variables;

  /** Gives every variable its first value. */
  final Op initialise;

  /**
   * What a pass is judged by, as scalars.
   *
   * @param loss as the settings say; in training of the experts' maps too
   * @param equal how many values equal their target exactly
   */
  record Scores(Operand<TFloat32> loss, Operand<TFloat32> equal) {}

  /** Lays the graph in float32. */
  TrainingGraph(Graph graph, Settings settings, NetworkSpec spec) {
    this(graph, settings, spec, false);
  }

  /**
   * Lays the graph.
   *
   * @param spec of the network, which is that of the settings
   * @param bfloat16 whether convolutions are laid in it; variables are float32 all the same
   */
  TrainingGraph(Graph graph, Settings settings, NetworkSpec spec, boolean bfloat16) {
    Ops tf = Ops.create(graph);
    ImageSize input = spec.input();
    long seed = settings.training().seed();
    variables = new Variables(tf);
    Network network = new Network(spec, variables, seed);
    OptimizerSettings optimizer = settings.optimizer();
    Optional<WeightAverages> averages =
        optimizer.averages()
            ? Optional.of(new WeightAverages(variables, optimizer.averageMomentum()))
            : Optional.empty();
    Counter iterations = variables.counter("iterations");
    images = placeholder(tf, "images", Shape.of(-1, input.height(), input.width(), 1));
    points = placeholder(tf, "points", Shape.of(-1, spec.learnedMaps(), 2));
    learningRate = placeholder(tf, "learning_rate", Shape.scalar());
    Spot spot = settings.heatmap().spot();
    targets =
        tf.withName("targets")
            .placeholderWithDefault(
                spot.draw(tf, points, input),
                Shape.of(-1, input.height(), input.width(), spec.learnedMaps()));

    Operand<TInt64> dropoutSeed = tf.stack(List.of(tf.constant(seed), iterations.value()));
    Pass trainingPass = Pass.training(tf, dropoutSeed).withBfloat16(bfloat16);
    HeatmapLoss loss = HeatmapLoss.of(settings.loss(), spot.peak());
    Maps learned = maps(network, trainingPass, targets);
    training =
        scores(
            trainingPass.tf(),
            loss,
            learned,
            tf.math.equal(targets, network.average(trainingPass, learned.heatmaps())));
    List<Op> updates = new ArrayList<>(trainingPass.updates());
    Op stepped =
        new Adam(tf, variables, iterations)
            .minimize(
                graph,
                training.loss,
                learningRate,
                gradients -> GradientClipping.clip(tf, gradients, optimizer));
    updates.add(stepped);
    averages.ifPresent(kept -> updates.addAll(kept.update(tf, List.of(stepped), iterations)));
    step = tf.withControlDependencies(updates).withName("step").noOp();

    Pass inferencePass =
        averages
            .map(kept -> Pass.inference(tf, kept::value))
            .orElseGet(() -> Pass.inference(tf))
            .withBfloat16(bfloat16);
    Operand<TFloat32> known = // without the experts'
        tf.slice(
            targets,
            tf.constant(new int[] {0, 0, 0, 0}),
            tf.constant(new int[] {-1, -1, -1, spec.landmarks()}));
    Maps judged = maps(network, inferencePass, known);
    heatmaps = network.average(inferencePass, judged.heatmaps());
    validation = scores(inferencePass.tf(), loss, judged, tf.math.equal(known, heatmaps));

    initialise = variables.addInitializer();
    variables.addSaver();
  }

  private static Placeholder<TFloat32> placeholder(Ops tf, String name, Shape shape) {
    return tf.withName(name).placeholder(TFloat32.class, Placeholder.shape(shape));
  }

  // Each member is judged by itself, or members would share the work instead of checking each
  // other.
  private Maps maps(Network network, Pass pass, Operand<TFloat32> wanted) {
    Operand<TFloat32> scores = network.scores(pass, images);
    return new Maps(network.forEachMember(pass, wanted), scores, network.memberMaps(pass, scores));
  }

  private static Scores scores(Ops tf, HeatmapLoss loss, Maps maps, Operand<TBool> equal) {
    Operand<TFloat32> ones = tf.dtypes.cast(equal, TFloat32.class);
    return new Scores(loss.of(tf, maps), tf.sum(ones, tf.constant(new int[] {0, 1, 2, 3})));
  }
}
