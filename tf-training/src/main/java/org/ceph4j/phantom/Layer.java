package org.ceph4j.phantom;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.ceph4j.image.GaussianBlur;
import org.ceph4j.landmark.ImageSize;

/**
 * Density on a grid of its own pitch, to which shapes add up. The sample at (0, 0) lies on the
 * centre of the film's top left pixel.
 */
final class Layer {
  private final ImageSize size;
  private final double pitch;
  private final float[] density; // [row][column], flat
  private final BufferedImage mask;
  private final byte[] coverage;

  /**
   * An empty layer.
   *
   * @param film the film's size in px
   * @param spacing the film's mm per px
   * @param pitch mm between two samples of the layer
   */
  Layer(ImageSize film, double spacing, double pitch) {
    this.pitch = pitch;
    this.size =
        new ImageSize(
            1 + (int) Math.ceil((film.height() - 1) * spacing / pitch),
            1 + (int) Math.ceil((film.width() - 1) * spacing / pitch));
    this.density = new float[size.pixels()];
    this.mask = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
    this.coverage = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
  }

  /** Adds a density all over a shape, which is in mm of the film. */
  void add(Shape shape, double amount) {
    AffineTransform toSamples = new AffineTransform(1 / pitch, 0, 0, 1 / pitch, 0.5, 0.5);
    Shape samples = toSamples.createTransformedShape(shape);
    Rectangle bounds = samples.getBounds();
    bounds.grow(1, 1);
    Rectangle touched = bounds.intersection(new Rectangle(size.width(), size.height()));
    if (touched.isEmpty()) {
      return;
    }
    paint(samples);
    float unit = (float) (amount / 255);
    for (int y = touched.y; y < touched.y + touched.height; y++) {
      int from = y * size.width() + touched.x;
      for (int i = from; i < from + touched.width; i++) {
        density[i] += unit * (coverage[i] & 0xFF);
      }
      Arrays.fill(coverage, from, from + touched.width, (byte) 0);
    }
  }

  private void paint(Shape samples) {
    Graphics2D graphics = mask.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fill(samples);
    } finally {
      graphics.dispose();
    }
  }

  /** Adds an independent number of mean 0 and deviation {@code amount} to each sample. */
  void scatter(long seed, double amount) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < density.length; i++) {
      density[i] += (float) (amount * Grain.standard(random.nextLong()));
    }
  }

  /** Blurs what was added so far with a Gaussian of {@code sigma} mm. */
  void blur(double sigma) {
    GaussianBlur.blur(density, size, sigma / pitch);
  }

  /** Adds this layer to a film, bilinearly between its samples. */
  void addTo(float[] film, ImageSize filmSize, double spacing) {
    double step = spacing / pitch;
    for (int y = 0; y < filmSize.height(); y++) {
      int top = Math.min((int) (y * step), size.height() - 1);
      int bottom = Math.min(top + 1, size.height() - 1);
      float down = (float) (y * step - top);
      for (int x = 0; x < filmSize.width(); x++) {
        int left = Math.min((int) (x * step), size.width() - 1);
        int right = Math.min(left + 1, size.width() - 1);
        float across = (float) (x * step - left);
        float above = mix(top, left, right, across);
        float below = mix(bottom, left, right, across);
        film[y * filmSize.width() + x] += above + down * (below - above);
      }
    }
  }

  private float mix(int row, int left, int right, float across) {
    float from = density[row * size.width() + left];
    return from + across * (density[row * size.width() + right] - from);
  }
}
