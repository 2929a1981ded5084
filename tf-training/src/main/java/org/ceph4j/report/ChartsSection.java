package org.ceph4j.report;

import java.util.List;

/**
 * Charts, as of a training's progress.
 *
 * @param charts in the order of reading
 */
public record ChartsSection(String heading, List<LineChart> charts) implements Section {
  public ChartsSection {
    charts = List.copyOf(charts);
  }

  @Override
  public void writeTo(Markup html) {
    html.open("div", "class", "charts");
    charts.forEach(chart -> html.markup(chart.svg()));
    html.close();
  }
}
