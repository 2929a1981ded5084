package org.ceph4j.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.layer.Layer;
import org.ceph4j.network.layer.Layers;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A network whose places are patches of the input. */
final class PatchTest {
  private static final int BATCH = 2;
  private static final int HEIGHT = 6;
  private static final int WIDTH = 9;
  private static final int CHANNELS = 2;
  private static final int PATCH = 3;

  private static float[] numbered(int count) {
    float[] values = new float[count];
    IntStream.range(0, count).forEach(i -> values[i] = i);
    return values;
  }

  private static float[] applied(Layer layer, float[] values, long... shape) {
    try (Graph graph = new Graph();
        TFloat32 tensor = TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values))) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> output = layer.apply(Pass.inference(tf), tf.constantOf(tensor));
      float[] found = new float[values.length];
      try (Session session = new Session(graph);
          Result result = session.runner().fetch(output).run()) {
        ((TFloat32) result.get(0)).copyTo(DataBuffers.of(found));
      }
      return found;
    }
  }

  @Test
  void aPatchBecomesOnePlaceWithAllOfItsPixels() {
    float[] pixels = numbered(BATCH * HEIGHT * WIDTH * CHANNELS);
    float[] expected = new float[pixels.length];
    int next = 0;
    for (int image = 0; image < BATCH; image++) {
      for (int row = 0; row < HEIGHT; row += PATCH) {
        for (int column = 0; column < WIDTH; column += PATCH) {
          for (int y = row; y < row + PATCH; y++) {
            for (int x = column; x < column + PATCH; x++) {
              for (int channel = 0; channel < CHANNELS; channel++) {
                expected[next++] = pixels[((image * HEIGHT + y) * WIDTH + x) * CHANNELS + channel];
              }
            }
          }
        }
      }
    }
    float[] places = applied(Layers.toPatches(PATCH), pixels, BATCH, HEIGHT, WIDTH, CHANNELS);
    assertThat(places).isEqualTo(expected);
    assertThat(
            applied(
                Layers.toPixels(PATCH),
                places,
                BATCH,
                HEIGHT / PATCH,
                WIDTH / PATCH,
                CHANNELS * PATCH * PATCH))
        .isEqualTo(pixels);
  }

  @Test
  void heatmapsAreAsLargeAsTheInputAndTheBlocksArePatchTimesSmaller() {
    NetworkSpec spec =
        new NetworkSpec(
            Architecture.UNET,
            new ImageSize(12, 24),
            3,
            5,
            1,
            List.of(4, 6),
            Slopes.PER_PIXEL,
            1,
            OutputActivation.LINEAR,
            0);
    assertThat(Network.variables(spec))
        .containsEntry("down_1/conv_1/kernel", Shape.of(3, 3, 9, 4))
        .containsEntry("down_1/prelu_1/alpha", Shape.of(4, 8, 4))
        .containsEntry("down_2/prelu_1/alpha", Shape.of(2, 4, 6))
        .containsEntry("head/kernel", Shape.of(1, 1, 4, 45));
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Network network = new Network(spec, new Variables(tf), 1);
      Operand<TFloat32> maps =
          network.apply(
              Pass.inference(tf), tf.zeros(tf.constant(new int[] {2, 12, 24, 1}), TFloat32.class));
      assertThat(maps.shape()).isEqualTo(Shape.of(2, 12, 24, 5));
    }
  }
}
