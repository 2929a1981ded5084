package org.ceph4j.report;

import java.util.List;

/**
 * A table, and a sentence on how to read it.
 *
 * @param note above the table; may be empty
 * @param rows the first is the header; all are equally long
 */
public record TableSection(String heading, String note, List<List<String>> rows)
    implements Section {
  public TableSection {
    rows = List.copyOf(rows);
  }

  @Override
  public void writeTo(Markup html) {
    html.element("p", note);
    html.open("table").open("thead");
    row(html, "th", rows.get(0));
    html.close().open("tbody");
    rows.stream().skip(1).forEach(cells -> row(html, "td", cells));
    html.close().close();
  }

  private static void row(Markup html, String element, List<String> cells) {
    html.open("tr");
    cells.forEach(cell -> html.element(element, cell));
    html.close();
  }
}
