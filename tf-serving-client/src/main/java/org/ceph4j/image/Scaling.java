package org.ceph4j.image;

import java.util.Locale;

/** How gray levels become what a network reads. */
public enum Scaling {
  /** {@link Standardise}: mean 0 and standard deviation 1 over the image. */
  STANDARDISE {
    @Override
    float[] levels(GrayImage image) {
      return Standardise.levels(image.levels());
    }
  },
  /** From 0 for black to 1 for white. */
  ZERO_TO_ONE {
    @Override
    float[] levels(GrayImage image) {
      return scaled(image, 1, 0);
    }
  },
  /** From -1 for black to 1 for white. */
  MINUS_ONE_TO_ONE {
    @Override
    float[] levels(GrayImage image) {
      return scaled(image, 2, -1);
    }
  },
  /** Levels of 8 bits, from 0 for black to 255 for white; 16 bits are scaled to that. */
  NONE {
    @Override
    float[] levels(GrayImage image) {
      return scaled(image, 255, 0);
    }
  };

  /** The scaled levels of an image, in a new array. */
  abstract float[] levels(GrayImage image);

  private static float[] scaled(GrayImage image, double range, double black) {
    float[] levels = image.levels();
    float[] scaled = new float[levels.length];
    for (int i = 0; i < levels.length; i++) {
      scaled[i] = (float) (levels[i] * range / image.white() + black);
    }
    return scaled;
  }

  /** As in a description: {@code zero_to_one}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
