package org.ceph4j.image;

/**
 * Standardisation of one image by its own levels, as TensorFlow's {@code
 * tf.image.per_image_standardization} does it: {@code (x - mean) / max(std, 1 / sqrt(N))}, with the
 * population's standard deviation over all N pixels. A constant factor of the levels cancels.
 */
public final class Standardise {
  private Standardise() {}

  /** The standardised levels, in a new array; mean and variance are taken in double. */
  public static float[] levels(float[] levels) {
    double mean = 0;
    for (float level : levels) {
      mean += level;
    }
    mean /= levels.length;
    double variance = 0;
    for (float level : levels) {
      variance += (level - mean) * (level - mean);
    }
    variance /= levels.length;
    double deviation = Math.max(Math.sqrt(variance), 1 / Math.sqrt(levels.length));
    float[] standardised = new float[levels.length];
    for (int i = 0; i < levels.length; i++) {
      standardised[i] = (float) ((levels[i] - mean) / deviation);
    }
    return standardised;
  }
}
