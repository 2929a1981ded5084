package org.ceph4j.phantom;

import static org.ceph4j.phantom.AnatomicalPoint.*;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** The lower jaw: condyle, rear edge, angle, lower border, chin, alveolar bone and ramus. */
final class Mandible implements BodyPart {
  @Override
  public void draw(Anatomy anatomy, Pen pen) {
    Shape jaw = outline(anatomy);
    pen.fill(jaw, 0.3, Softness.SHARP);
    pen.rim(jaw, 3.5, 0.2, Softness.SOFT);
    pen.rim(jaw, 0.8, 0.14, Softness.SHARP);
    symphysis(anatomy, pen);
    canal(anatomy, pen);
  }

  private static Shape outline(Anatomy anatomy) {
    return new Tracing(anatomy)
        .to(CONDYLION, Heading.LEFT)
        .to(66.5, 126)
        .to(ARTICULARE)
        .to(68.5, 152)
        .to(GONION)
        .to(95, 185)
        .to(115, 199)
        .to(MENTON, Heading.RIGHT)
        .to(GNATHION)
        .to(POGONION, Heading.UP)
        .to(SUPRAMENTALE)
        .to(
            Incisor.LOWER.crest(anatomy.at(LOWER_INCISOR_EDGE), anatomy.at(LOWER_INCISOR_APEX)),
            Heading.SMOOTH)
        .to(132, 178.5)
        .to(115, 175)
        .to(102, 172)
        .to(97, 160)
        .to(95, 143)
        .to(90, 134)
        .to(82.5, 141)
        .to(76, 134)
        .to(76.5, 126)
        .closed();
  }

  /** The chin cut lengthwise: a dense drop with a bright shell. */
  private static void symphysis(Anatomy anatomy, Pen pen) {
    Shape chin =
        new Tracing(anatomy)
            .to(MENTON, Heading.RIGHT)
            .to(GNATHION)
            .to(POGONION, Heading.UP)
            .to(SUPRAMENTALE)
            .to(137, 179)
            .to(131, 179)
            .to(125, 189)
            .to(121, 199)
            .closed();
    pen.fill(chin, 0.2, Softness.SOFT);
    pen.rim(chin, 2.2, 0.3, Softness.SOFT);
    pen.rim(chin, 1, 0.2, Softness.SHARP);
  }

  private static void canal(Anatomy anatomy, Pen pen) {
    Path2D canal = new Tracing(anatomy).to(83, 153).to(90, 170).to(105, 184).to(122, 192).open();
    pen.line(canal, 2.2, -0.07, Softness.SOFT);
  }
}
