package org.ceph4j.augmentation;

import java.util.SplittableRandom;
import org.ceph4j.image.GaussianBlur;
import org.ceph4j.image.Standardise;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.settings.AugmentationSettings;

/**
 * How a film's gray levels are changed.
 *
 * @param gamma the power that levels are raised to
 * @param blur sigma of a Gaussian blur, px of the network's input
 * @param noise standard deviation, as a share of the film's own
 * @param contrast the factor of the standardised levels
 * @param noiseSeed decides the noise
 */
record Intensity(double gamma, double blur, double noise, double contrast, long noiseSeed) {
  static Intensity draw(AugmentationSettings settings, Draw draw) {
    return new Intensity(
        Math.exp(draw.within(settings.gamma())),
        draw.upTo(settings.blur()),
        draw.upTo(settings.noise()),
        1 + draw.within(settings.contrast()),
        draw.seed());
  }

  /**
   * What the network sees of a film: gamma, blur, noise, standardised, contrast. Contrast comes
   * last because standardising would undo it: how strong a head is in a standardised film depends
   * on how much of the film is background.
   *
   * @param levels of size {@code size}, from 0 to {@code white}; overwritten
   */
  float[] apply(float[] levels, int white, ImageSize size) {
    raise(levels, white);
    GaussianBlur.blur(levels, size, blur);
    float[] input = Standardise.levels(levels);
    if (noise > 0) {
      addNoise(input);
      input = Standardise.levels(input);
    }
    for (int i = 0; i < input.length; i++) {
      input[i] *= (float) contrast;
    }
    return input;
  }

  private void raise(float[] levels, int white) {
    if (gamma == 1) {
      return;
    }
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (float) (white * Math.pow(levels[i] / white, gamma));
    }
  }

  private void addNoise(float[] standardised) {
    SplittableRandom random = new SplittableRandom(noiseSeed);
    for (int i = 0; i < standardised.length; i++) {
      standardised[i] += (float) (noise * random.nextGaussian());
    }
  }
}
