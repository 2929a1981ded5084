package org.ceph4j.phantom;

import static org.ceph4j.phantom.AnatomicalPoint.*;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import org.ceph4j.landmark.Point;

/** Skin and flesh: the profile from the forehead to the throat, thicker towards the inside. */
final class SoftTissue implements BodyPart {
  @Override
  public void draw(Anatomy anatomy, Pen pen) {
    Shape profile = profile(anatomy);
    pen.rim(profile, 0.7, 0.06, Softness.SHARP);
    pen.fill(profile, 0.13, Softness.SHARP);
    pen.fill(shrunk(profile, 0.97), 0.09, Softness.DIFFUSE);
    pen.fill(shrunk(profile, 0.9), 0.14, Softness.DIFFUSE);
    nostril(anatomy, pen);
    tongueAndPalate(anatomy, pen);
    airway(anatomy, pen);
  }

  private static Shape profile(Anatomy anatomy) {
    return new Tracing(anatomy)
        .to(-30, 150)
        .to(-9, 55)
        .to(30, 10)
        .to(82, 1)
        .to(126, 18)
        .to(146, 48)
        .to(151, 80)
        .to(SOFT_NASION)
        .to(154, 122)
        .to(PRONASALE, Heading.DOWN)
        .to(158, 148.5)
        .to(SUBNASALE)
        .to(151.5, 155)
        .to(UPPER_LIP, Heading.DOWN)
        .to(stomion(anatomy), Heading.CORNER)
        .to(LOWER_LIP, Heading.DOWN)
        .to(mentolabialFold(anatomy), Heading.SMOOTH)
        .to(SOFT_POGONION, Heading.DOWN)
        .to(136, 212)
        .to(118, 214)
        .to(101, 214)
        .to(95, 232)
        .to(95, 275)
        .to(-30, 275)
        .closed();
  }

  /** Where the lips meet. */
  private static Point stomion(Anatomy anatomy) {
    Point upper = anatomy.at(UPPER_LIP);
    Point lower = anatomy.at(LOWER_LIP);
    return new Point(
        Math.min(upper.x(), lower.x()) - 5, upper.y() + 0.53 * (lower.y() - upper.y()));
  }

  /** The fold above the chin lies behind both the lip and the chin, so that both stand out. */
  private static Point mentolabialFold(Anatomy anatomy) {
    Point lip = anatomy.at(LOWER_LIP);
    Point chin = anatomy.at(SOFT_POGONION);
    return new Point(Math.min(lip.x() - 3, chin.x() - 1.8), lip.y() + 0.46 * (chin.y() - lip.y()));
  }

  private static Shape shrunk(Shape profile, double scale) {
    AffineTransform shrink = AffineTransform.getTranslateInstance(70, 150);
    shrink.scale(scale, scale);
    shrink.translate(-70, -150);
    return shrink.createTransformedShape(profile);
  }

  private static void nostril(Anatomy anatomy, Pen pen) {
    Shape nostril =
        new Tracing(anatomy).to(147, 146).to(152, 139).to(158, 140).to(156, 146).closed();
    pen.fill(nostril, -0.06, Softness.SOFT);
    Shape wing = new Tracing(anatomy).to(146, 138).to(144, 145).to(149, 149).open();
    pen.line(wing, 1.2, 0.07, Softness.SOFT);
  }

  private static void tongueAndPalate(Anatomy anatomy, Pen pen) {
    Shape softPalate =
        new Tracing(anatomy)
            .to(POSTERIOR_NASAL_SPINE)
            .to(88, 148)
            .to(82, 160)
            .to(81, 171)
            .to(86, 164)
            .to(92, 154)
            .closed();
    pen.fill(softPalate, 0.12, Softness.SOFT);
    Shape tongue =
        new Tracing(anatomy)
            .to(85, 178)
            .to(96, 160)
            .to(118, 157)
            .to(134, 168)
            .to(126, 186)
            .to(100, 196)
            .closed();
    pen.fill(tongue, 0.1, Softness.SOFT);
  }

  private static void airway(Anatomy anatomy, Pen pen) {
    Shape pharynx =
        new Tracing(anatomy)
            .to(79, 140)
            .to(90, 142)
            .to(85, 150)
            .to(79, 170)
            .to(83, 190)
            .to(86, 212)
            .to(82, 250)
            .to(73, 250)
            .to(75, 200)
            .to(74, 160)
            .closed();
    pen.fill(pharynx, -0.18, Softness.SOFT);
    Shape hyoid = new Tracing(anatomy).to(88, 214).to(96, 210).to(101, 214).to(94, 217).closed();
    pen.fill(hyoid, 0.25, Softness.SOFT);
  }
}
