package org.ceph4j.training;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.device.DeviceOptions;
import org.ceph4j.device.SessionConfig;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.Assignment;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.savedmodel.OutOfMemory;
import org.ceph4j.savedmodel.Reason;
import org.ceph4j.settings.Settings;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/**
 * A network in training: its graph, its variables and all native memory, until closed. For one
 * thread at a time.
 */
final class TrainingSession implements AutoCloseable {
  private final Graph graph;
  private final Session session;
  private final TrainingGraph ops;
  private final ImageSize input;
  private final NetworkSpec spec;

  /** A network whose variables have their first values. */
  TrainingSession(Settings settings, NetworkSpec spec) {
    this.input = spec.input();
    this.spec = spec;
    this.graph = TensorFlowNative.newGraph();
    try {
      DeviceOptions device = settings.device().options();
      this.ops = new TrainingGraph(graph, settings, spec, device.laysBfloat16());
      this.session = new Session(graph, SessionConfig.of(device));
    } catch (RuntimeException e) {
      graph.close();
      throw e;
    }
    session.runner().addTarget(ops.initialise).run().close();
  }

  /** Trains on a batch. */
  StepResult step(Batch batch, double learningRate) {
    try (Feeds feeds = feed(batch)) {
      return step(feeds, learningRate);
    }
  }

  /** Copies a batch into tensors; whoever asks closes them. */
  Feeds feed(Batch batch) {
    return new Feeds(batch);
  }

  /** Trains on a batch that is in tensors. */
  StepResult step(Feeds feeds, double learningRate) {
    try (TFloat32 rate = TFloat32.scalarOf((float) learningRate);
        Result result =
            feeds.run(
                feeds.runner(ops.training).feed(ops.learningRate, rate).addTarget(ops.step))) {
      return scores(result, feeds.batch, spec.learnedMaps());
    }
  }

  /** The bare run of a step that benchmarks compare with: nothing is fetched but the loss. */
  void bareStep(Feeds feeds, double learningRate) {
    try (TFloat32 rate = TFloat32.scalarOf((float) learningRate)) {
      feeds
          .run(
              feeds
                  .runner()
                  .feed(ops.learningRate, rate)
                  .fetch(ops.training.loss())
                  .addTarget(ops.step))
          .close();
    }
  }

  /** Judges a batch without training. */
  Validation validate(Batch batch) {
    float[] heatmaps = new float[batch.size() * input.pixels() * spec.landmarks()];
    try (Feeds feeds = feed(batch);
        Result result = feeds.run(feeds.runner(ops.validation).fetch(ops.heatmaps))) {
      ((TFloat32) result.get(2)).copyTo(DataBuffers.of(heatmaps));
      return new Validation(scores(result, batch.size(), spec.landmarks()), heatmaps);
    }
  }

  /**
   * What a validation batch gave.
   *
   * @param scores of the batch
   * @param heatmaps {@code [batch, height, width, landmarks]}
   */
  record Validation(StepResult scores, float[] heatmaps) {}

  private StepResult scores(Result result, int batch, int maps) {
    return new StepResult(
        ((TFloat32) result.get(0)).getFloat(),
        ((TFloat32) result.get(1)).getFloat(),
        (long) batch * input.pixels() * maps);
  }

  /** A batch as tensors. */
  final class Feeds implements AutoCloseable {
    private final int batch;
    private final TFloat32 images;
    private final TFloat32 points;
    private final Optional<TFloat32> targets;

    private Feeds(Batch batch) {
      this.batch = batch.size();
      images = tensor(batch.images(), batch.size(), input.height(), input.width(), 1);
      points = tensor(batch.points(), batch.size(), spec.learnedMaps(), 2);
      targets =
          batch
              .targets()
              .map(
                  maps ->
                      tensor(maps, batch.size(), input.height(), input.width(), spec.landmarks()));
    }

    private static TFloat32 tensor(float[] values, long... shape) {
      return TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values));
    }

    private Session.Runner runner() {
      Session.Runner runner = session.runner().feed(ops.images, images).feed(ops.points, points);
      targets.ifPresent(maps -> runner.feed(ops.targets, maps));
      return runner;
    }

    private Session.Runner runner(TrainingGraph.Scores scores) {
      return runner().fetch(scores.loss()).fetch(scores.equal());
    }

    private Result run(Session.Runner runner) {
      try {
        return runner.run();
      } catch (TensorFlowException e) {
        throw OutOfMemory.isReasonOf(e) ? OutOfMemory.of(e, batch, "training.batchSize") : e;
      }
    }

    @Override
    public void close() {
      images.close();
      points.close();
      targets.ifPresent(TFloat32::close);
    }
  }

  /** The values of a variable, row by row. */
  float[] values(String name) {
    try (Result result = session.runner().fetch(name + "/Read").run()) {
      TFloat32 tensor = (TFloat32) result.get(0);
      float[] values = new float[Math.toIntExact(tensor.size())];
      tensor.copyTo(DataBuffers.of(values));
      return values;
    }
  }

  /**
   * Gives the network, and the averages of its weights, values from outside; Adam's stay, and those
   * that only training has.
   */
  void assign(InitialWeights weights) {
    try (Assignment assignment = new Assignment(graph, session)) {
      for (Map.Entry<String, Shape> variable : Network.variables(spec.forInference()).entrySet()) {
        String weight = variable.getKey();
        float[] values = requireNonNull(weights.values().get(weight));
        for (String name : List.of(weight, WeightAverages.name(weight))) {
          if (graph.operation(name) != null) {
            assignment.add(name, variable.getValue(), values);
          }
        }
      }
      assignment.run();
    }
  }

  /** Writes all variables, the optimiser's too, into files that begin with this path. */
  void save(Path prefix) {
    session.save(prefix.toString());
  }

  /**
   * Reads all variables back.
   *
   * @throws InputException if the files are not there or damaged
   */
  void restore(Path prefix) {
    try {
      session.restore(prefix.toString());
    } catch (TensorFlowException e) {
      throw new InputException(
          prefix
              + ": TensorFlow cannot read these variables: "
              + Reason.of(e)
              + ". Restore the files, or begin a new run.",
          e);
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
