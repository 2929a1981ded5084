package org.ceph4j.phantom;

import java.awt.Shape;

/** The neck's vertebrae behind the airway. */
final class Spine implements BodyPart {
  @Override
  public void draw(Anatomy anatomy, Pen pen) {
    atlasAndDens(anatomy, pen);
    for (int i = 0; i < 5; i++) {
      vertebra(anatomy, pen, 60 - 2.2 * i, 171 + 17.5 * i);
    }
  }

  private static void atlasAndDens(Anatomy anatomy, Pen pen) {
    Shape dens =
        new Tracing(anatomy).to(59, 147).to(64, 152).to(67.5, 166).to(53, 168).to(55, 155).closed();
    bone(dens, pen);
    Shape frontArch = new Tracing(anatomy).to(67, 150).to(70, 154).to(68, 158).to(65, 154).closed();
    bone(frontArch, pen);
    Shape rearArch =
        new Tracing(anatomy)
            .to(52, 155)
            .to(38, 153)
            .to(29, 150)
            .to(28, 157)
            .to(38, 160)
            .to(52, 161)
            .closed();
    bone(rearArch, pen);
  }

  /** A body with its upper front at the given place of the mean, and its spinous process. */
  private static void vertebra(Anatomy anatomy, Pen pen, double x, double y) {
    Shape body =
        new Tracing(anatomy)
            .to(x - 7.5, y + 1)
            .to(x + 5.5, y - 0.5)
            .to(x + 6.5, y + 6)
            .to(x + 7.5, y + 14)
            .to(x - 6.5, y + 14)
            .to(x - 6.5, y + 7)
            .closed();
    bone(body, pen);
    Shape process =
        new Tracing(anatomy)
            .to(x - 10, y + 2)
            .to(x - 20, y + 6)
            .to(x - 33, y + 12)
            .to(x - 32, y + 17)
            .to(x - 20, y + 14)
            .to(x - 10, y + 11)
            .closed();
    bone(process, pen);
  }

  private static void bone(Shape bone, Pen pen) {
    pen.fill(bone, 0.3, Softness.SOFT);
    pen.rim(bone, 1.6, 0.25, Softness.SOFT);
  }
}
