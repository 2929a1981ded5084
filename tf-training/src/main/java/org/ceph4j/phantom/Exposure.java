package org.ceph4j.phantom;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.SplittableRandom;
import org.ceph4j.landmark.ImageSize;

/**
 * How one film was exposed and developed.
 *
 * @param gain of density before the film's curve
 * @param gamma above 1 darkens the middle grays
 * @param black gray level without density, 0 to 255
 * @param white gray level that endless density would reach, 0 to 255
 * @param grain deviation of the noise in gray levels
 * @param unevenness deviation of the background in density
 * @param blur sigma in mm
 * @param seed of the noise
 */
record Exposure(
    double gain,
    double gamma,
    double black,
    double white,
    double grain,
    double unevenness,
    double blur,
    long seed) {
  /** Densities from 0 to 4 in the film's curve, beyond which it is flat. */
  private static final int STEPS_PER_DENSITY = 1024;

  private static final int STEPS = 4 * STEPS_PER_DENSITY;

  /** How much the texture of bone varies, against its density. */
  private static final double TEXTURE = 0.1;

  static Exposure sample(Chance chance) {
    return new Exposure(
        chance.uniform(1.1, 1.6),
        chance.uniform(1.1, 1.6),
        chance.uniform(5, 25),
        chance.uniform(225, 250),
        chance.uniform(2, 7),
        chance.uniform(0.05, 0.15),
        chance.uniform(0.15, 0.4),
        chance.seed());
  }

  /** The film that these densities leave. */
  BufferedImage develop(Densities densities, ImageSize size) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] density = densities.sum(blur);
    float[] background = densities.cloud(80, unevenness, random.nextLong());
    float[] texture = densities.cloud(2.5, TEXTURE, random.nextLong());
    float[] curve = curve();
    BufferedImage film =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] pixels = ((DataBufferByte) film.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      float met = Math.max(density[i], 0) * (1 + texture[i]) + 0.07f + background[i];
      int step = Math.max(0, Math.min((int) (met * STEPS_PER_DENSITY), STEPS - 1));
      double gray = curve[step] + grain * Grain.standard(random.nextLong());
      pixels[i] = (byte) Math.max(0, Math.min(Math.round(gray), 255));
    }
    return film;
  }

  /** Gray levels by density: the film saturates as the rays die out. */
  private float[] curve() {
    float[] curve = new float[STEPS];
    for (int step = 0; step < STEPS; step++) {
      double density = (double) step / STEPS_PER_DENSITY;
      curve[step] =
          (float) (black + (white - black) * Math.pow(1 - Math.exp(-gain * density), gamma));
    }
    return curve;
  }
}
