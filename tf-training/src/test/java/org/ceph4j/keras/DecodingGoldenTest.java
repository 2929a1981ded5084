package org.ceph4j.keras;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceph4j.decoding.DecodedPoint;
import org.ceph4j.decoding.HeatmapStack;
import org.ceph4j.decoding.PaperDecoder;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The original's decoding and score against plain numpy. */
final class DecodingGoldenTest {
  private static final Golden GOLDEN = Golden.read("decoding");
  private static final ImageSize MAP = new ImageSize(512, 432);
  private static final ImageSize SOURCE = new ImageSize(2400, 2000);
  private static final PaperDecoder DECODER = new PaperDecoder(PixelMapping.SCALE);

  static Stream<String> cases() {
    return GOLDEN.under("map/").stream();
  }

  // The original's maps end in a ReLU; where no value is above 0 this program says "not found" and
  // keeps the original's answer for its own files.
  @ParameterizedTest
  @MethodSource("cases")
  void decodesAsTheOriginalDoes(String name) {
    float[] map = GOLDEN.get("map/" + name).floats();
    double[] source = GOLDEN.get("source/" + name).values();
    Optional<DecodedPoint> found = DECODER.decode(new HeatmapStack(map, 0, MAP, 1), SOURCE).get(0);
    float greatest = Float.NEGATIVE_INFINITY;
    for (float value : map) {
      greatest = Math.max(greatest, value);
    }
    if (greatest > 0) {
      Point expected = new Point(source[1], source[0]);
      assertThat(found.orElseThrow().point()).isEqualTo(expected);
      assertThat(found.orElseThrow().height()).isEqualTo(greatest);
    } else {
      assertThat(found).isEmpty();
    }
  }

  @Test
  void putsABlankMapWhereTheOriginalDoes() {
    double[] source = GOLDEN.get("source/blank").values();
    assertThat(DECODER.blank(MAP, SOURCE)).isEqualTo(new Point(source[1], source[0]));
  }

  @Test
  void findsEachMapOfAStackOfSeveral() {
    List<String> names = List.of("pixel_first", "two_far_apart", "pixel_last");
    float[] stack = new float[2 * MAP.pixels() * names.size()];
    for (int k = 0; k < names.size(); k++) {
      float[] map = GOLDEN.get("map/" + names.get(k)).floats();
      for (int pixel = 0; pixel < map.length; pixel++) {
        stack[(MAP.pixels() + pixel) * names.size() + k] = map[pixel];
      }
    }
    List<Optional<DecodedPoint>> found =
        DECODER.decode(new HeatmapStack(stack, 1, MAP, names.size()), SOURCE);
    for (int k = 0; k < names.size(); k++) {
      double[] source = GOLDEN.get("source/" + names.get(k)).values();
      assertThat(found.get(k).map(DecodedPoint::point)).contains(new Point(source[1], source[0]));
    }
  }

  @Test
  void scoresAsTheOriginalDoes() {
    double[] found = GOLDEN.get("score/found").values();
    double[] truth = GOLDEN.get("score/truth").values();
    double[] millimetres = GOLDEN.get("score/millimetres").values();
    PixelSpacing spacing = new PixelSpacing(1.0 / 11);
    for (int i = 0; i < millimetres.length; i++) {
      Point a = new Point(found[2 * i + 1], found[2 * i]);
      Point b = new Point(truth[2 * i + 1], truth[2 * i]);
      assertThat(spacing.toMillimetres(a.distanceTo(b)))
          .isCloseTo(millimetres[i], org.assertj.core.data.Offset.offset(1e-12));
    }
  }
}
