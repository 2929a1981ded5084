package org.ceph4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ceph4j.bundle.Confidence;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.bundle.MassConfidence;
import org.ceph4j.bundle.PeakConfidence;
import org.ceph4j.decoding.HeatmapDecoder;
import org.ceph4j.decoding.HeatmapStack;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The confidence of what is found in heatmaps, against plain loops and by hand. */
final class HeatmapReadingTest {
  private static final ImageSize MAP = new ImageSize(40, 30);
  private static final ImageSize ORIGINAL = new ImageSize(400, 300);

  private static DetectedLandmark read(Confidence confidence, Decoding decoding, float[] map) {
    HeatmapReading reading =
        new HeatmapReading(
            LandmarkSet.of("A"), HeatmapDecoder.of(decoding, PixelMapping.SCALE), confidence);
    HeatmapStack maps = new HeatmapStack(map, 0, MAP, 1);
    return reading.landmarks("film", ORIGINAL, Optional.empty(), maps).landmarks().get(0);
  }

  private static float[] noise(long seed) {
    Random random = new Random(seed);
    float[] map = new float[MAP.pixels()];
    for (int i = 0; i < map.length; i++) {
      map[i] = random.nextFloat() - 0.3f; // some lie below 0
    }
    return map;
  }

  /** As the definition says it, pixel by pixel. */
  private static double plainMass(float[] map, double radius, Point point) {
    double near = 0;
    double all = 0;
    for (int row = 0; row < MAP.height(); row++) {
      for (int column = 0; column < MAP.width(); column++) {
        double value = Math.max(0, map[row * MAP.width() + column]);
        all += value;
        near += Math.hypot(column - point.x(), row - point.y()) <= radius ? value : 0;
      }
    }
    return near / all;
  }

  @ParameterizedTest
  @EnumSource
  void massIsWhatLiesAroundThePoint(Decoding decoding) {
    for (int seed = 0; seed < 20; seed++) {
      float[] map = noise(seed);
      // Somewhere, also at the borders, and high enough that it alone is found.
      map[new Random(-seed).nextInt(map.length)] = 3;
      double radius = 1 + seed / 2.0 + 0.05;
      // With slope 1 and offset 0 it is the share itself.
      DetectedLandmark found = read(new MassConfidence(radius, 1, 0), decoding, map);
      Point point = found.point().orElseThrow();
      Point place = new Point(point.x() / 10, point.y() / 10);
      assertThat(found.confidence()).isCloseTo(plainMass(map, radius, place), within(1e-9));
    }
  }

  @Test
  void theOtherMapsOfAStackHaveNoPartInIt() {
    float[] first = noise(1);
    first[500] = 3;
    float[] second = noise(2);
    second[900] = 3;
    float[] both = new float[4 * MAP.pixels()];
    for (int i = 0; i < first.length; i++) {
      both[2 * (MAP.pixels() + i)] = first[i];
      both[2 * (MAP.pixels() + i) + 1] = second[i];
    }
    Confidence mass = new MassConfidence(4, 0.5, 1);
    HeatmapReading reading =
        new HeatmapReading(
            LandmarkSet.of("A", "B"),
            HeatmapDecoder.of(Decoding.SUBPIXEL, PixelMapping.SCALE),
            mass);
    List<DetectedLandmark> found =
        reading
            .landmarks("film", ORIGINAL, Optional.empty(), new HeatmapStack(both, 1, MAP, 2))
            .landmarks();
    assertThat(found.get(0).confidence())
        .isEqualTo(read(mass, Decoding.SUBPIXEL, first).confidence());
    assertThat(found.get(1).confidence())
        .isEqualTo(read(mass, Decoding.SUBPIXEL, second).confidence());
  }

  // By hand: 1 / (1 + exp(-(slope ln(m / (1 - m)) + offset))).
  @ParameterizedTest
  @CsvSource({
    "0.5, 1, 0, 0.5",
    "0.5, 3, 1, 0.7310585786300049",
    "0.9, 1, 0, 0.9",
    "0.9, 2, 0, 0.9878048780487805", // 81 / 82
    "0.9, 0.5, 0, 0.75", // 3 / 4
    "0.2, 1, 1.3862943611198906, 0.5",
    "0, 1, 0, 1e-6",
    "1, 1, 0, 0.999999",
    "1.0000001, 2, 0, 0.999999999999",
  })
  void massIsCalibrated(double share, double slope, double offset, double expected) {
    MassConfidence mass = new MassConfidence(4, slope, offset);
    assertThat(mass.of("A", 0.1, radius -> radius == 4 ? share : Double.NaN))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void eachLandmarkMayHaveAnOffsetOfItsOwn() {
    MassConfidence mass = new MassConfidence(4, 2, -1, Map.of("A", 1.0, "B", Math.log(3) + 1));
    assertThat(mass.of("A", 0.1, radius -> 0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(mass.of("B", 0.1, radius -> 0.5)).isCloseTo(0.75, within(1e-12));
    assertThat(mass.of("C", 0.1, radius -> 0.5)).isCloseTo(1 / (1 + Math.E), within(1e-12));

    float[] map = noise(1);
    map[500] = 3;
    double all = read(new MassConfidence(4, 1, 0), Decoding.SUBPIXEL, map).confidence();
    Confidence lower = new MassConfidence(4, 1, 0, Map.of("A", Math.log(0.5)));
    double half = read(lower, Decoding.SUBPIXEL, map).confidence();
    assertThat(half / (1 - half)).isCloseTo(all / (1 - all) / 2, within(1e-9));
  }

  @Test
  void offsetsThatAreNoNumbersAreRefused() {
    assertThatThrownBy(() -> new MassConfidence(4, 1, 0, Map.of("A", Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "-1, 1, 0", "4, 0, 0", "4, NaN, 0", "4, Infinity, 0", "4, 1, NaN"})
  void numbersWithoutMeaningAreRefused(double radius, double slope, double offset) {
    assertThatThrownBy(() -> new MassConfidence(radius, slope, offset))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePeakIsMeasuredAgainstTheExpectedOne() {
    float[] map = new float[MAP.pixels()];
    map[77] = 2;
    assertThat(read(new PeakConfidence(8), Decoding.SUBPIXEL, map).confidence()).isEqualTo(0.25);
    assertThat(read(new PeakConfidence(1.9), Decoding.SUBPIXEL, map).confidence()).isEqualTo(1);
    assertThatThrownBy(() -> new PeakConfidence(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNotFoundHasNone() {
    float[] blank = new float[MAP.pixels()];
    Arrays.fill(blank, -1);
    for (Confidence confidence : List.of(new PeakConfidence(1), new MassConfidence(4, 1, 5))) {
      assertThat(read(confidence, Decoding.SUBPIXEL, blank).confidence()).isZero();
    }
  }
}
