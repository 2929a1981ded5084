package org.ceph4j.report;

import java.util.List;

/**
 * The figures to see first, large.
 *
 * @param figures from left to right
 */
public record FiguresSection(String heading, List<Figure> figures) implements Section {
  /**
   * One of them.
   *
   * @param value with its unit
   * @param label what it is
   */
  public record Figure(String value, String label) {}

  public FiguresSection {
    figures = List.copyOf(figures);
  }

  @Override
  public void writeTo(Markup html) {
    html.open("div", "class", "figures");
    for (Figure figure : figures) {
      html.open("div").element("b", figure.value()).element("span", figure.label()).close();
    }
    html.close();
  }
}
