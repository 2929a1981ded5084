package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.settings.Settings;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** A training laid in bfloat16, as on a GPU; a processor computes it too, if slowly. */
final class Bfloat16GraphTest {
  private static final Settings SETTINGS =
      SmallRun.settings(Map.of("network.outputDropout", "0", "network.output", "linear"));
  private static final int LANDMARKS = 3;
  private static final int STEPS = 5;

  private static float[] losses(boolean bfloat16) {
    int height = SETTINGS.network().height();
    int width = SETTINGS.network().width();
    SplittableRandom random = new SplittableRandom(7);
    float[] levels = new float[2 * height * width];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (float) random.nextGaussian();
    }
    float[] points = new float[2 * LANDMARKS * 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = random.nextInt(Math.min(height, width));
    }
    float[] losses = new float[STEPS];
    try (Graph graph = TensorFlowNative.newGraph();
        TFloat32 images = TFloat32.tensorOf(Shape.of(2, height, width, 1), DataBuffers.of(levels));
        TFloat32 places = TFloat32.tensorOf(Shape.of(2, LANDMARKS, 2), DataBuffers.of(points));
        TFloat32 rate = TFloat32.scalarOf(0.001f)) {
      TrainingGraph ops =
          new TrainingGraph(graph, SETTINGS, SETTINGS.network().spec(LANDMARKS), bfloat16);
      try (Session session = new Session(graph)) {
        session.runner().addTarget(ops.initialise).run().close();
        for (int step = 0; step < STEPS; step++) {
          try (Result result =
              session
                  .runner()
                  .feed(ops.images, images)
                  .feed(ops.points, places)
                  .feed(ops.learningRate, rate)
                  .fetch(ops.training.loss())
                  .addTarget(ops.step)
                  .run()) {
            losses[step] = ((TFloat32) result.get(0)).getFloat();
          }
        }
      }
    }
    return losses;
  }

  @Test
  void learnsAlmostAsInFloat32() {
    float[] full = losses(false);
    float[] half = losses(true);
    assertThat(half[0]).isNotEqualTo(full[0]);
    assertThat(full[STEPS - 1]).isLessThan(full[0]);
    for (int step = 0; step < STEPS; step++) {
      assertThat(half[step]).isCloseTo(full[step], within(0.02f * full[step]));
    }
  }
}
