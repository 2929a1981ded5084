package org.ceph4j.report;

import java.util.List;

/**
 * A grid of pictures, and a sentence on how to read them.
 *
 * @param note above the pictures; may be empty
 * @param pictures in the order of reading
 */
public record PicturesSection(String heading, String note, List<Picture> pictures)
    implements Section {
  public PicturesSection {
    pictures = List.copyOf(pictures);
  }

  @Override
  public void writeTo(Markup html) {
    html.element("p", note);
    html.open("div", "class", "pictures");
    for (Picture picture : pictures) {
      html.open("figure");
      html.empty("img", "src", picture.dataUri(), "alt", picture.caption());
      html.element("figcaption", picture.caption()).close();
    }
    html.close();
  }
}
