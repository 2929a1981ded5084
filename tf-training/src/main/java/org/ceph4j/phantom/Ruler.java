package org.ceph4j.phantom;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The ruler of the head holder, upright in front of the forehead: a tick each mm of the film,
 * longer at 5 and at 10 mm.
 *
 * @param x its left edge in mm of the film
 * @param y its upper end in mm of the film
 * @param length in mm
 */
record Ruler(double x, double y, int length) {
  private static final double WIDTH = 9;

  static Ruler sample(Chance chance) {
    return new Ruler(chance.uniform(173, 181), chance.uniform(8, 30), 50);
  }

  void draw(Pen pen) {
    Shape bar = new Rectangle2D.Double(x, y - 3, WIDTH, length + 6.0);
    pen.fill(bar, 0.3, Softness.SHARP);
    pen.rim(bar, 0.6, 0.25, Softness.SHARP);
    Path2D ticks = new Path2D.Double();
    for (int millimetre = 0; millimetre <= length; millimetre++) {
      double tick = millimetre % 10 == 0 ? 7 : millimetre % 5 == 0 ? 5 : 3;
      ticks.append(new Rectangle2D.Double(x, y + millimetre - 0.2, tick, 0.4), false);
    }
    pen.fill(ticks, 1, Softness.SHARP);
  }
}
