package org.ceph4j.phantom;

import static org.ceph4j.phantom.AnatomicalPoint.*;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import org.ceph4j.landmark.Point;

/** The bones under the cranium: sphenoid and clivus to basion, and the ear canal under porion. */
final class CranialBase implements BodyPart {
  private static final double EAR_CANAL_RADIUS = 5;

  @Override
  public void draw(Anatomy anatomy, Pen pen) {
    sphenoid(anatomy, pen);
    temporal(anatomy, pen);
    earCanal(anatomy, pen);
  }

  /**
   * The body of sphenoid and occipital bone; its lower edge runs from basion through articulare.
   */
  private static void sphenoid(Anatomy anatomy, Pen pen) {
    Shape body =
        new Tracing(anatomy)
            .to(BASION, Heading.CORNER)
            .to(66, 121)
            .to(73, 108)
            .to(81, 110)
            .to(90, 103)
            .to(96, 106)
            .to(90, 122)
            .to(80, 126)
            .to(ARTICULARE)
            .closed();
    pen.fill(body, 0.3, Softness.SHARP);
    Shape lowerEdge =
        new Tracing(anatomy).to(BASION).to(ARTICULARE).to(79, 126).to(91, 121.5).open();
    pen.line(lowerEdge, 1, 0.4, Softness.SHARP);
    Shape sinus =
        new Tracing(anatomy).to(87, 107).to(97, 102).to(104, 110).to(97, 119).to(88, 117).closed();
    pen.fill(sinus, -0.3, Softness.SOFT);
  }

  private static void temporal(Anatomy anatomy, Pen pen) {
    Shape petrous =
        new Tracing(anatomy)
            .to(74, 112)
            .to(50, 108)
            .to(32, 118)
            .to(36, 138)
            .to(52, 145)
            .to(66, 131)
            .closed();
    pen.fill(petrous, 0.35, Softness.DIFFUSE);
    pen.line(petrous, 1.5, 0.12, Softness.SOFT);
    Shape occiput = new Tracing(anatomy).to(5, 118).to(22, 131).to(40, 140).to(BASION).open();
    pen.line(occiput, 2, 0.35, Softness.SOFT);
  }

  private static void earCanal(Anatomy anatomy, Pen pen) {
    Point top = anatomy.at(PORION);
    double radius = EAR_CANAL_RADIUS;
    Shape ring = new Ellipse2D.Double(top.x() - radius, top.y(), 2 * radius, 2 * radius);
    pen.fill(ring, -0.45, Softness.SHARP);
    pen.rim(ring, 1.2, 1.3, Softness.SHARP);
  }
}
