package org.ceph4j.keras;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.ceph4j.heatmap.Gaussian;
import org.ceph4j.heatmap.PaperSpot;
import org.ceph4j.heatmap.Spot;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Targets drawn in the graph against plain numpy and plain loops. */
final class HeatmapGoldenTest {
  private static final Golden GOLDEN = Golden.read("heatmaps");
  private static final ImageSize SMALL = new ImageSize(160, 144);
  private static final ImageSize FULL = new ImageSize(512, 432);

  static Stream<String> small() {
    return GOLDEN.under("small/").stream()
        .filter(name -> name.endsWith("/map"))
        .map(name -> name.replace("/map", ""));
  }

  static Stream<String> full() {
    return GOLDEN.under("full/").stream()
        .filter(name -> name.endsWith("/sum"))
        .map(name -> name.replace("/sum", ""));
  }

  /** The maps of some landmarks, each (x, y). */
  private static float[] draw(Spot spot, ImageSize size, double... points) {
    float[] values = new float[points.length];
    for (int i = 0; i < points.length; i++) {
      values[i] = (float) points[i];
    }
    float[] maps = new float[size.pixels() * points.length / 2];
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      var places = tf.reshape(tf.constant(values), tf.constant(new int[] {1, -1, 2}));
      var drawn = spot.draw(tf, places, size);
      try (Session session = new Session(graph);
          Result result = session.runner().fetch(drawn).run()) {
        TFloat32 tensor = (TFloat32) result.get(0);
        assertThat(tensor.shape())
            .isEqualTo(Shape.of(1, size.height(), size.width(), points.length / 2));
        tensor.copyTo(DataBuffers.of(maps));
      }
    }
    return maps;
  }

  @ParameterizedTest
  @MethodSource("small")
  void drawsThePapersSpot(String name) {
    double[] landmark = GOLDEN.get("small/" + name + "/landmark").values();
    float[] map = draw(new PaperSpot(), SMALL, landmark[1], landmark[0]);
    Golden.Array expected = GOLDEN.get("small/" + name + "/map");
    assertThat(Golden.difference(map, expected)).isLessThanOrEqualTo(1e-5 * 45.36);
  }

  @ParameterizedTest
  @MethodSource("full")
  void drawsThePapersSpotAtFullSize(String name) {
    double[] landmark = GOLDEN.get("full/" + name + "/landmark").values();
    float[] map = draw(new PaperSpot(), FULL, landmark[1], landmark[0]);
    int[] pixels = GOLDEN.get("full/" + name + "/pixel").ints();
    float[] samples = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      samples[i] = map[pixels[i]];
    }
    assertThat(Golden.difference(samples, GOLDEN.get("full/" + name + "/value")))
        .isLessThanOrEqualTo(1e-5 * 45.36);
    int nonZero = 0;
    for (float value : map) {
      nonZero += value > 0 ? 1 : 0;
    }
    assertThat(nonZero).isEqualTo(GOLDEN.get("full/" + name + "/non_zero").ints()[0]);
  }

  @Test
  void knowsThePapersPeak() {
    assertThat(new PaperSpot().peak())
        .isCloseTo(GOLDEN.get("spot/peak").values()[0], org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void drawsPlainGaussiansForEachLandmark() {
    double[] points = {10.3, 20.7, -2, 5, 143.5, 159};
    Gaussian gaussian = new Gaussian(2.5, 7);
    float[] maps = draw(gaussian, SMALL, points);
    for (int row = 0; row < SMALL.height(); row++) {
      for (int column = 0; column < SMALL.width(); column++) {
        for (int k = 0; k < 3; k++) {
          double dx = column - (float) points[2 * k];
          double dy = row - (float) points[2 * k + 1];
          double expected = 7 * Math.exp(-(dx * dx + dy * dy) / (2 * 2.5 * 2.5));
          float actual = maps[(row * SMALL.width() + column) * 3 + k];
          assertThat((double) actual).isBetween(expected - 1e-5, expected + 1e-5);
        }
      }
    }
  }
}
