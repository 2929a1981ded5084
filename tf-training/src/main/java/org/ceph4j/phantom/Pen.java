package org.ceph4j.phantom;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;

/**
 * Draws shapes in mm of one frame into the densities of a film.
 *
 * @param densities of the film
 * @param toFilm from the frame's mm to the film's
 */
record Pen(Densities densities, AffineTransform toFilm) {
  /** Adds a density all over a shape. */
  void fill(Shape shape, double density, Softness softness) {
    densities.add(toFilm.createTransformedShape(shape), density, softness);
  }

  /** Adds a density along a line of the given width in mm. */
  void line(Shape shape, double width, double density, Softness softness) {
    BasicStroke stroke =
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    fill(stroke.createStrokedShape(shape), density, softness);
  }

  /** Adds a density along the inner side of a closed outline, {@code width} mm deep. */
  void rim(Shape outline, double width, double density, Softness softness) {
    BasicStroke stroke =
        new BasicStroke((float) (2 * width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    Area rim = new Area(stroke.createStrokedShape(outline));
    rim.intersect(new Area(outline));
    fill(rim, density, softness);
  }
}
