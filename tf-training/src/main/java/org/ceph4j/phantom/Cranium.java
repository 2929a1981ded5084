package org.ceph4j.phantom;

import static org.ceph4j.phantom.AnatomicalPoint.*;

import java.awt.Shape;

/**
 * The vault, its floor with the sella, and the frontal bone down to the suture with the nasal bone
 * at nasion.
 */
final class Cranium implements BodyPart {
  @Override
  public void draw(Anatomy anatomy, Pen pen) {
    Shape outer = outline(anatomy);
    pen.fill(outer, 0.5, Softness.SHARP);
    pen.rim(outer, 4, 0.2, Softness.SOFT);
    pen.rim(outer, 1.3, 0.35, Softness.SHARP);
    Shape inner = innerTable(anatomy);
    pen.line(inner, 1.8, 0.25, Softness.SOFT);
    pen.fill(inner, 0.3, Softness.DIFFUSE);
    frontalSinus(anatomy, pen);
    nasalBone(anatomy, pen);
    orbitRoof(anatomy, pen);
    coronalSuture(anatomy, pen);
  }

  /** From nasion over the vault to basion, and back along the floor with the sella in it. */
  private static Shape outline(Anatomy anatomy) {
    Tracing vault =
        new Tracing(anatomy)
            .to(NASION, Heading.CORNER)
            .to(142.5, 90)
            .to(144.5, 83)
            .to(142, 62)
            .to(123, 26)
            .to(82, 9)
            .to(35, 17)
            .to(1, 55)
            .to(-4, 100)
            .to(14, 131)
            .to(40, 146)
            .to(BASION, Heading.CORNER)
            .to(65, 122)
            .to(71.5, 106);
    return Sella.of(anatomy).trace(vault).to(96, 98.5).to(112, 98).to(124, 92).to(133, 92).closed();
  }

  private static Shape innerTable(Anatomy anatomy) {
    return new Tracing(anatomy)
        .to(131, 92)
        .to(137, 79)
        .to(135, 63)
        .to(118, 32)
        .to(82, 16)
        .to(38, 24)
        .to(8, 58)
        .to(4, 98)
        .to(20, 126)
        .to(42, 140)
        .open();
  }

  private static void frontalSinus(Anatomy anatomy, Pen pen) {
    Shape sinus = new Tracing(anatomy).to(137, 94).to(141, 86).to(139, 73).to(136.5, 80).closed();
    pen.fill(sinus, -0.35, Softness.SOFT);
    pen.line(sinus, 0.7, 0.15, Softness.SHARP);
  }

  /** The nasal bone meets the frontal bone in a notch; a thin dark suture runs in from it. */
  private static void nasalBone(Anatomy anatomy, Pen pen) {
    Shape bone =
        new Tracing(anatomy)
            .to(NASION, Heading.CORNER)
            .to(143.5, 105)
            .to(148, 117.5)
            .to(148.3, 119)
            .to(144.3, 113)
            .to(138.5, 106)
            .to(134, 98)
            .closed();
    pen.fill(bone, 0.3, Softness.SHARP);
    pen.rim(bone, 1, 0.25, Softness.SHARP);
    Shape suture = new Tracing(anatomy).to(NASION).to(136.5, 97).to(134, 96).open();
    pen.line(suture, 0.8, -0.3, Softness.SHARP);
  }

  private static void orbitRoof(Anatomy anatomy, Pen pen) {
    Shape roof = new Tracing(anatomy).to(96, 98.5).to(108, 92).to(122, 87).to(135, 86).open();
    pen.line(roof, 1.2, 0.3, Softness.SOFT);
  }

  private static void coronalSuture(Anatomy anatomy, Pen pen) {
    Shape suture =
        new Tracing(anatomy).to(98, 13).to(94, 35).to(99, 55).to(95, 75).to(99, 92).open();
    pen.line(suture, 0.6, -0.06, Softness.SOFT);
  }
}
