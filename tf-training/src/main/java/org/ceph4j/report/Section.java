package org.ceph4j.report;

/** A part of a page. */
public interface Section {
  /** Its heading. */
  String heading();

  /** Writes what stands under the heading, as HTML that is well-formed XML. */
  void writeTo(Markup html);
}
