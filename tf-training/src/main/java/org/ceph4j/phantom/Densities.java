package org.ceph4j.phantom;

import java.awt.Shape;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelSpacing;

/**
 * What the rays met on their way to a film: the densities of all parts add up, so that overlapping
 * bones are brighter. Air is a negative density.
 */
final class Densities {
  private final ImageSize size;
  private final PixelSpacing spacing;
  private final Map<Softness, Layer> layers = new EnumMap<>(Softness.class);

  Densities(ImageSize size, PixelSpacing spacing) {
    this.size = size;
    this.spacing = spacing;
    for (Softness softness : Softness.values()) {
      layers.put(softness, layer(softness.sigma() / 2));
    }
  }

  /** Adds a density all over a shape, which is in mm of the film. */
  void add(Shape shape, double density, Softness softness) {
    Objects.requireNonNull(layers.get(softness)).add(shape, density);
  }

  /**
   * The sum of all layers.
   *
   * @param sigma the blur of the film itself, in mm
   * @return [row][column] of the film, flat
   */
  float[] sum(double sigma) {
    float[] film = new float[size.pixels()];
    layers.forEach(
        (softness, layer) -> {
          layer.blur(Math.hypot(sigma, softness.sigma()));
          layer.addTo(film, size, spacing.millimetres());
        });
    return film;
  }

  /**
   * A cloud over the whole film, of mean 0.
   *
   * @param grain mm between its independent values
   * @param deviation of those values, before they are smoothed
   */
  float[] cloud(double grain, double deviation, long seed) {
    Layer cloud = layer(grain);
    cloud.scatter(seed, deviation);
    cloud.blur(0.7 * grain);
    float[] film = new float[size.pixels()];
    cloud.addTo(film, size, spacing.millimetres());
    return film;
  }

  /** An empty layer, finer than the film at no place. */
  private Layer layer(double pitch) {
    return new Layer(size, spacing.millimetres(), Math.max(pitch, spacing.millimetres()));
  }
}
