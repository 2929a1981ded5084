package org.ceph4j.phantom;

/** A part of the head that throws a shadow. */
interface BodyPart {
  /**
   * Draws the part of this head.
   *
   * @param anatomy of the head, which says where the part lies
   * @param pen draws in mm of the head's frame
   */
  void draw(Anatomy anatomy, Pen pen);
}
