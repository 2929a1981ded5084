package org.ceph4j.phantom;

import static org.ceph4j.phantom.AnatomicalPoint.*;

import java.awt.Shape;
import org.ceph4j.landmark.Point;

/** The orbit down to orbitale, the sinuses, the cheek bone and the pterygoid fissure. */
final class MidFace implements BodyPart {
  @Override
  public void draw(Anatomy anatomy, Pen pen) {
    bulk(anatomy, pen);
    orbit(anatomy, pen);
    sinus(anatomy, pen);
    cheekBone(anatomy, pen);
    fissure(anatomy, pen);
  }

  /** The thin bones between the orbits, the nose and the throat, all in one. */
  private static void bulk(Anatomy anatomy, Pen pen) {
    Shape face =
        new Tracing(anatomy)
            .to(136, 97)
            .to(139, 120)
            .to(139, 146)
            .to(100, 146)
            .to(88, 128)
            .to(84, 108)
            .to(105, 97)
            .closed();
    pen.fill(face, 0.3, Softness.DIFFUSE);
    Shape cells =
        new Tracing(anatomy)
            .to(104, 101)
            .to(109, 112)
            .to(102, 118)
            .to(114, 122)
            .to(121, 110)
            .to(114, 103)
            .to(126, 100)
            .to(131, 109)
            .to(124, 119)
            .open();
    pen.line(cells, 1.3, 0.14, Softness.SOFT);
  }

  /** The rim of the orbit; orbitale is its lowest place. */
  private static void orbit(Anatomy anatomy, Pen pen) {
    Shape opening =
        new Tracing(anatomy)
            .to(ORBITALE, Heading.LEFT)
            .to(118.5, 115)
            .to(116, 104)
            .to(123, 94)
            .to(133, 96)
            .to(136.5, 106)
            .to(135, 117)
            .closed();
    pen.fill(opening, -0.12, Softness.SOFT);
    Shape rim =
        new Tracing(anatomy)
            .to(123, 94)
            .to(116, 104)
            .to(118.5, 115)
            .to(ORBITALE, Heading.RIGHT)
            .to(135, 119)
            .to(138, 114)
            .open();
    pen.line(rim, 2.4, 0.2, Softness.SOFT);
    pen.line(rim, 0.9, 0.25, Softness.SHARP);
  }

  private static void sinus(Anatomy anatomy, Pen pen) {
    Shape maxillary =
        new Tracing(anatomy)
            .to(104, 125)
            .to(118, 121)
            .to(131, 126)
            .to(134, 139)
            .to(118, 146)
            .to(103, 142)
            .closed();
    pen.fill(maxillary, -0.16, Softness.SOFT);
    pen.line(maxillary, 1.2, 0.14, Softness.SOFT);
    Shape ethmoid =
        new Tracing(anatomy).to(104, 103).to(117, 101).to(116, 117).to(103, 118).closed();
    pen.fill(ethmoid, -0.12, Softness.SOFT);
    Shape passage =
        new Tracing(anatomy)
            .to(100, 126)
            .to(120, 131)
            .to(140, 127)
            .to(143, 139)
            .to(120, 142)
            .to(99, 139)
            .closed();
    pen.fill(passage, -0.1, Softness.DIFFUSE);
  }

  private static void cheekBone(Anatomy anatomy, Pen pen) {
    Shape ridge =
        new Tracing(anatomy)
            .to(117, 112)
            .to(111, 122)
            .to(111, 135)
            .to(115, 146)
            .to(119, 135)
            .to(121, 122)
            .open();
    pen.line(ridge, 2.2, 0.25, Softness.SOFT);
    pen.line(ridge, 0.8, 0.12, Softness.SHARP);
    Shape body = new Tracing(anatomy).to(112, 121).to(127, 121).to(122, 134).to(115, 145).closed();
    pen.fill(body, 0.16, Softness.SOFT);
    Shape arch = new Tracing(anatomy).to(112, 124).to(95, 128).to(76, 120).open();
    pen.line(arch, 4, 0.1, Softness.SOFT);
  }

  /**
   * A dark drop that hangs from a round top and ends at the posterior nasal spine; the pterygoid
   * point lies on the top's upper rear.
   */
  private static void fissure(Anatomy anatomy, Pen pen) {
    Point corner = anatomy.at(PTERYGOID);
    double radius = 3.4;
    double across = radius * Math.sqrt(0.5);
    Point centre = new Point(corner.x() + across, corner.y() + across);
    Point spine = anatomy.at(POSTERIOR_NASAL_SPINE);
    Shape drop =
        new Tracing(anatomy)
            .to(corner, Heading.SMOOTH)
            .to(new Point(centre.x(), centre.y() - radius), Heading.RIGHT)
            .to(new Point(centre.x() + radius, centre.y()), Heading.DOWN)
            .to(new Point(spine.x() + 0.5, spine.y() - 2), Heading.CORNER)
            .to(new Point(centre.x() - radius, centre.y()), Heading.UP)
            .closed();
    pen.fill(drop, -0.22, Softness.SHARP);
    pen.line(drop, 1, 0.35, Softness.SHARP);
  }
}
