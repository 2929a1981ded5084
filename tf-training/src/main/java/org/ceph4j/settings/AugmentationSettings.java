package org.ceph4j.settings;

/**
 * How films that train are changed, anew each time they are shown. Every change is drawn evenly
 * from its range; a range of 0 leaves it out. Films that validate are never changed.
 *
 * @param shift the most along each axis, as a share of the film's height; in [0, 1]
 * @param rotation the most, in degrees to either side around the film's centre; in [0, 180]
 * @param scale the size changes by a factor from 1 - scale to 1 + scale; in [0, 0.9]
 * @param shear the most that upright lines lean, in degrees to either side; in [0, 60]
 * @param elastic the most that a place is displaced along each axis, as a share of the film's
 *     height; half of that is rare. In [0, 0.2 / elasticCells]
 * @param elasticCells how many cells of the displacement's grid lie one below the other; the more,
 *     the more locally it acts. In [1, 50]
 * @param contrast the network's input is multiplied by a factor from 1 - contrast to 1 + contrast;
 *     in [0, 0.9]
 * @param gamma gray levels are raised to a power from exp(-gamma) to exp(gamma); in [0, 2]
 * @param noise the most standard deviation of the noise, as a share of the film's own; in [0, 2]
 * @param blur the most sigma of a Gaussian blur, px of the network's input; in [0, 20]
 */
public record AugmentationSettings(
    double shift,
    double rotation,
    double scale,
    double shear,
    double elastic,
    int elasticCells,
    double contrast,
    double gamma,
    double noise,
    double blur) {
  // A displacement that changes by less than the way itself neither folds the film nor tears it,
  // and can be undone step by step: 2 axes x 2 sides x 0.2 is 0.8.
  private static final double MOST_ELASTIC = 0.2;

  public AugmentationSettings {
    check("shift", shift, 1);
    check("rotation", rotation, 180);
    check("scale", scale, 0.9);
    check("shear", shear, 60);
    check("contrast", contrast, 0.9);
    check("gamma", gamma, 2);
    check("noise", noise, 2);
    check("blur", blur, 20);
    if (elasticCells < 1 || elasticCells > 50) {
      throw new IllegalArgumentException("elasticCells must be in [1, 50], got " + elasticCells);
    }
    if (!(elastic >= 0 && elastic * elasticCells <= MOST_ELASTIC)) {
      throw new IllegalArgumentException(
          "elastic must be in [0, 0.2 / elasticCells], or films would fold, got "
              + elastic
              + " with "
              + elasticCells
              + " cells");
    }
  }

  private static void check(String name, double value, double most) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(name + " must be in [0, " + most + "], got " + value);
    }
  }

  /** Whether landmarks move. */
  public boolean deforms() {
    return shift > 0 || rotation > 0 || scale > 0 || shear > 0 || elastic > 0;
  }

  /** Whether anything changes. */
  public boolean changes() {
    return deforms() || contrast > 0 || gamma > 0 || noise > 0 || blur > 0;
  }
}
