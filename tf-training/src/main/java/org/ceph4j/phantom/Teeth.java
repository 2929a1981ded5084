package org.ceph4j.phantom;

import static org.ceph4j.phantom.AnatomicalPoint.*;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.ceph4j.landmark.Point;

/** The front teeth that the landmarks give, and the rows behind them. */
final class Teeth implements BodyPart {
  /** A tooth of a row: its width and the middle of its crown's biting surface in the mean. */
  private record Tooth(double x, double y, double width, int roots) {}

  private static final Tooth[] ROW = {
    new Tooth(137.5, 169, 6, 1),
    new Tooth(131.5, 168, 6.4, 1),
    new Tooth(124.8, 166.9, 6.4, 1),
    new Tooth(116.5, 165.5, 9.6, 2),
    new Tooth(106.8, 164, 9.2, 2),
  };

  @Override
  public void draw(Anatomy anatomy, Pen pen) {
    for (Tooth tooth : ROW) {
      draw(tooth, -1, anatomy, pen);
      draw(tooth, 1, anatomy, pen);
    }
    incisor(Incisor.UPPER, anatomy.at(UPPER_INCISOR_EDGE), anatomy.at(UPPER_INCISOR_APEX), pen);
    incisor(Incisor.LOWER, anatomy.at(LOWER_INCISOR_EDGE), anatomy.at(LOWER_INCISOR_APEX), pen);
  }

  private static void incisor(Incisor kind, Point edge, Point apex, Pen pen) {
    Shape tooth = kind.outline(edge, apex);
    pen.fill(tooth, 0.5, Softness.SHARP);
    pen.rim(tooth, 1, 0.3, Softness.SHARP);
  }

  /** A tooth of the upper row points up ({@code -1}), one of the lower row down. */
  private static void draw(Tooth tooth, int down, Anatomy anatomy, Pen pen) {
    Point bite = anatomy.follow(tooth.x, tooth.y + 0.2 * down);
    AffineTransform toHead = AffineTransform.getTranslateInstance(bite.x(), bite.y());
    toHead.shear(down * -0.25, 0.15);
    toHead.scale(tooth.width, down);
    Shape crown = toHead.createTransformedShape(crown());
    pen.fill(crown, 0.6, Softness.SHARP);
    pen.rim(crown, 1.2, 0.35, Softness.SOFT);
    for (int root = 0; root < tooth.roots; root++) {
      double width = 0.72 / tooth.roots;
      Shape shape = root((root + 0.5) / tooth.roots * 0.76 - 0.38, width);
      pen.fill(toHead.createTransformedShape(shape), 0.3, Softness.SOFT);
    }
  }

  /** One tooth width wide, 7.5 mm high, the biting surface at 0. */
  private static Path2D crown() {
    Path2D crown = new Path2D.Double();
    crown.moveTo(-0.4, 0.2);
    crown.quadTo(0, 1.4, 0.4, 0.2);
    crown.curveTo(0.52, 1.5, 0.56, 3.5, 0.4, 7.5);
    crown.lineTo(-0.4, 7.5);
    crown.curveTo(-0.56, 3.5, -0.52, 1.5, -0.4, 0.2);
    crown.closePath();
    return crown;
  }

  private static Path2D root(double middle, double width) {
    Path2D root = new Path2D.Double();
    root.moveTo(middle - width / 2, 7);
    root.curveTo(middle - width / 2, 12, middle - width / 6, 19, middle, 19.5);
    root.curveTo(middle + width / 6, 19, middle + width / 2, 12, middle + width / 2, 7);
    root.closePath();
    return root;
  }
}
