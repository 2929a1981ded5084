package org.ceph4j.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubpixelDecoderTest {
  private static final ImageSize MAP = new ImageSize(128, 112);

  private static float[] gaussian(Point centre, double sigma, double amplitude) {
    float[] map = new float[MAP.pixels()];
    for (int pixel = 0; pixel < map.length; pixel++) {
      double dx = pixel % MAP.width() - centre.x();
      int row = pixel / MAP.width();
      double dy = row - centre.y();
      map[pixel] = (float) (amplitude * Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma)));
    }
    return map;
  }

  private static Optional<DecodedPoint> decode(float[] map) {
    HeatmapDecoder decoder = HeatmapDecoder.of(Decoding.SUBPIXEL, PixelMapping.HALF_PIXEL);
    return decoder.decode(new HeatmapStack(map, 0, MAP, 1), MAP).get(0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 3, 6, 18})
  void findsTheCentreOfAGaussianBetweenPixels(double sigma) {
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      Point centre = new Point(50 + 4 * random.nextDouble(), 60 + 4 * random.nextDouble());
      DecodedPoint found = decode(gaussian(centre, sigma, 7)).orElseThrow();
      assertThat(found.point().distanceTo(centre)).isLessThan(0.05);
      assertThat(found.height()).isBetween(7 * 0.9f, 7f);
    }
  }

  @Test
  void isNotMovedByASecondPeakFurtherOff() {
    Point centre = new Point(40.3, 50.6);
    float[] map = gaussian(centre, 3, 7);
    float[] other = gaussian(new Point(90, 100), 3, 6.9);
    for (int i = 0; i < map.length; i++) {
      map[i] += other[i];
    }
    assertThat(decode(map).orElseThrow().point().distanceTo(centre)).isLessThan(0.05);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, 0, 0.5})
  void staysInTheMapWhereTheBorderCutsThePeak(double x) {
    Point found = decode(gaussian(new Point(x, 60), 3, 7)).orElseThrow().point();
    assertThat(MAP.contains(found)).isTrue();
    assertThat(found.distanceTo(new Point(x, 60))).isLessThan(3.5);
  }

  @Test
  void findsNothingInABlankMap() {
    assertThat(decode(new float[MAP.pixels()])).isEmpty();
    float[] negative = new float[MAP.pixels()];
    Arrays.fill(negative, -1);
    assertThat(decode(negative)).isEmpty();
  }

  @Test
  void findsAFlatMapsCentre() {
    float[] flat = new float[MAP.pixels()];
    Arrays.fill(flat, 2);
    assertThat(decode(flat).orElseThrow().point().distanceTo(MAP.centre())).isLessThan(1e-9);
  }

  // A map of half the size: net px 10 is the middle between film px 20 and 21.
  @Test
  void mapsToTheOriginalImage() {
    float[] map = gaussian(new Point(10, 20), 2, 1);
    HeatmapDecoder decoder = new SubpixelDecoder(PixelMapping.HALF_PIXEL);
    List<Optional<DecodedPoint>> found =
        decoder.decode(new HeatmapStack(map, 0, MAP, 1), new ImageSize(256, 224));
    assertThat(found.get(0).orElseThrow().point().distanceTo(new Point(20.5, 40.5)))
        .isLessThan(1e-3);
  }
}
