package org.ceph4j.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.DoubleSummaryStatistics;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.settings.AugmentationSettings;
import org.junit.jupiter.api.Test;

/** Against plain formulas, in double. */
final class IntensityTest {
  private static final ImageSize SIZE = new ImageSize(120, 100);
  private static final int WHITE = 255;

  /** Noise on a slope: neither even nor symmetric. */
  private static float[] levels() {
    SplittableRandom random = new SplittableRandom(5);
    float[] levels = new float[SIZE.pixels()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] =
          (float) (random.nextDouble() * 155 * i / levels.length + 100.0 * i / levels.length);
    }
    return levels;
  }

  private static double[] standardised(double[] levels) {
    DescriptiveStatistics statistics = new DescriptiveStatistics(levels);
    double deviation = Math.sqrt(statistics.getPopulationVariance());
    return IntStream.range(0, levels.length)
        .mapToDouble(i -> (levels[i] - statistics.getMean()) / deviation)
        .toArray();
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  private static void assertClose(float[] actual, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) actual[i]).isCloseTo(expected[i], within(1e-4));
    }
  }

  @Test
  void gammaIsAPowerOfTheShareOfWhite() {
    double[] raised = doubles(levels());
    for (int i = 0; i < raised.length; i++) {
      raised[i] = WHITE * Math.pow(raised[i] / WHITE, 1.7);
    }
    float[] input = new Intensity(1.7, 0, 0, 1, 1).apply(levels(), WHITE, SIZE);
    assertClose(input, standardised(raised));
  }

  @Test
  void contrastIsAFactorOfTheStandardisedLevels() {
    double[] stronger = standardised(doubles(levels()));
    for (int i = 0; i < stronger.length; i++) {
      stronger[i] *= 1.3;
    }
    float[] input = new Intensity(1, 0, 0, 1.3, 1).apply(levels(), WHITE, SIZE);
    assertClose(input, stronger);
  }

  // Noise of half the film's deviation takes a fifth of the variance, and knows nothing of the
  // film.
  @Test
  void noiseIsAShareOfTheFilmsDeviation() {
    double[] film = standardised(doubles(levels()));
    double[] noisy = doubles(new Intensity(1, 0, 0.5, 1, 1).apply(levels(), WHITE, SIZE));
    DescriptiveStatistics input = new DescriptiveStatistics(noisy);
    assertThat(input.getMean()).isCloseTo(0, within(1e-5));
    assertThat(input.getPopulationVariance()).isCloseTo(1, within(1e-5));
    assertThat(new PearsonsCorrelation().correlation(film, noisy))
        .isCloseTo(1 / Math.sqrt(1.25), within(0.005));
    double[] noise = new double[film.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = noisy[i] * Math.sqrt(1.25) - film[i];
    }
    DescriptiveStatistics added = new DescriptiveStatistics(noise);
    assertThat(added.getStandardDeviation()).isCloseTo(0.5, within(0.01));
    assertThat(added.getKurtosis()).isCloseTo(0, within(0.2));
  }

  @Test
  void anotherSeedIsOtherNoise() {
    assertThat(new Intensity(1, 0, 0.5, 1, 1).apply(levels(), WHITE, SIZE))
        .isEqualTo(new Intensity(1, 0, 0.5, 1, 1).apply(levels(), WHITE, SIZE))
        .isNotEqualTo(new Intensity(1, 0, 0.5, 1, 2).apply(levels(), WHITE, SIZE));
  }

  @Test
  void blurIsAGaussianOfThatSigma() {
    float[] dot = new float[SIZE.pixels()];
    dot[60 * 100 + 50] = WHITE;
    float[] input = new Intensity(1, 3, 0, 1, 1).apply(dot, WHITE, SIZE);
    double background = input[0];
    double peak = input[60 * 100 + 50] - background;
    for (int distance = 1; distance <= 6; distance++) {
      double share = Math.exp(-distance * distance / 18.0);
      assertThat((input[60 * 100 + 50 + distance] - background) / peak)
          .isCloseTo(share, within(0.001));
      assertThat((input[(60 - distance) * 100 + 50] - background) / peak)
          .isCloseTo(share, within(0.001));
    }
  }

  private static DoubleSummaryStatistics drawn(String kinds, ToDoubleFunction<Intensity> what) {
    AugmentationSettings settings = Kinds.of(kinds, 1).augmentation();
    return IntStream.range(0, 2000)
        .mapToObj(round -> Intensity.draw(settings, new Draw(1, "film", round)))
        .mapToDouble(what)
        .summaryStatistics();
  }

  @Test
  void drawsAllOfEachRange() {
    String kinds = "contrast=0.4 gamma=0.5 noise=0.6 blur=3";
    assertSpans(drawn(kinds, Intensity::contrast), 0.6, 1.4);
    assertSpans(drawn(kinds, intensity -> Math.log(intensity.gamma())), -0.5, 0.5);
    assertSpans(drawn(kinds, Intensity::noise), 0, 0.6);
    assertSpans(drawn(kinds, Intensity::blur), 0, 3);
  }

  private static void assertSpans(DoubleSummaryStatistics drawn, double from, double to) {
    double slack = 0.01 * (to - from);
    assertThat(drawn.getMin()).isBetween(from, from + slack);
    assertThat(drawn.getMax()).isBetween(to - slack, to);
    assertThat(drawn.getAverage()).isCloseTo((from + to) / 2, within(2 * slack));
  }

  @Test
  void nothingIsDrawnWhereNothingIsAsked() {
    Intensity none = Intensity.draw(Kinds.of("rotation=5", 1).augmentation(), new Draw(1, "f", 0));
    assertThat(none).isEqualTo(new Intensity(1, 0, 0, 1, none.noiseSeed()));
  }
}
