package org.ceph4j.phantom;

import static org.ceph4j.phantom.AnatomicalPoint.*;

import java.awt.Shape;

/** The upper jaw: the palate between its two spines, subspinale's hollow and the alveolar bone. */
final class Maxilla implements BodyPart {
  @Override
  public void draw(Anatomy anatomy, Pen pen) {
    Shape jaw = jaw(anatomy);
    pen.fill(jaw, 0.3, Softness.SHARP);
    pen.rim(jaw, 2, 0.12, Softness.SOFT);
    pen.rim(jaw, 0.7, 0.12, Softness.SHARP);
    Shape palate = palate(anatomy);
    pen.fill(palate, 0.3, Softness.SHARP);
    pen.rim(palate, 0.9, 0.25, Softness.SHARP);
  }

  private static Shape jaw(Anatomy anatomy) {
    return new Tracing(anatomy)
        .to(ANTERIOR_NASAL_SPINE, Heading.CORNER)
        .to(SUBSPINALE)
        .to(
            Incisor.UPPER.crest(anatomy.at(UPPER_INCISOR_EDGE), anatomy.at(UPPER_INCISOR_APEX)),
            Heading.SMOOTH)
        .to(136, 161.5)
        .to(122, 158.5)
        .to(106, 156)
        .to(97, 155)
        .to(96, 148.5)
        .to(102, 146)
        .to(125, 145)
        .closed();
  }

  private static Shape palate(Anatomy anatomy) {
    return new Tracing(anatomy)
        .to(POSTERIOR_NASAL_SPINE, Heading.CORNER)
        .to(108, 142.8)
        .to(122, 142.8)
        .to(134, 143)
        .to(ANTERIOR_NASAL_SPINE, Heading.CORNER)
        .to(134, 149)
        .to(126, 148)
        .to(110, 146)
        .closed();
  }
}
