package org.ceph4j.report;

import java.util.List;

/**
 * Lines over a common x axis.
 *
 * @param title above the chart
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series the lines, in the legend's order; a value that its axis cannot show is a gap
 */
public record LineChart(String title, Axis x, Axis y, List<Series> series) {
  public LineChart {
    series = List.copyOf(series);
  }

  /**
   * The chart as an SVG element that stands alone or inside an HTML page; the same at each call.
   */
  public String svg() {
    return new LineChartDrawing(this).svg();
  }
}
