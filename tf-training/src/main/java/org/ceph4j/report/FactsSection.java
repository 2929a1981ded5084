package org.ceph4j.report;

import java.util.List;

/**
 * Names and values, as of what was run: a row each.
 *
 * @param facts from top to bottom
 */
public record FactsSection(String heading, List<Fact> facts) implements Section {
  /** A name and its value. */
  public record Fact(String name, String value) {}

  public FactsSection {
    facts = List.copyOf(facts);
  }

  @Override
  public void writeTo(Markup html) {
    html.open("table", "class", "facts").open("tbody");
    for (Fact fact : facts) {
      html.open("tr").element("th", fact.name()).element("td", fact.value()).close();
    }
    html.close().close();
  }
}
