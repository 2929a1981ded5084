package org.ceph4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws one chart as SVG. */
final class LineChartDrawing {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 76;
  private static final int RIGHT = 696;
  private static final int TOP = 66;
  private static final int BOTTOM = 340;
  private static final int LEGEND = 44;
  private static final double LETTER_WIDTH = 6.8;
  // Okabe and Ito's colours, told apart by all kinds of colour vision.
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  private final LineChart chart;
  private final AxisSpan horizontal;
  private final AxisSpan vertical;
  private final Markup svg = new Markup();

  LineChartDrawing(LineChart chart) {
    this.chart = chart;
    List<Double> x = chart.series().stream().flatMap(series -> series.x().stream()).toList();
    List<Double> y = chart.series().stream().flatMap(series -> series.y().stream()).toList();
    horizontal = new AxisSpan(chart.x(), chart.x().ticks(x), LEFT, RIGHT);
    vertical = new AxisSpan(chart.y(), chart.y().ticks(y), BOTTOM, TOP);
  }

  String svg() {
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "font-family",
        "system-ui, sans-serif",
        "font-size",
        "12",
        "fill",
        "#333");
    svg.element("title", chart.title());
    svg.empty("rect", "width", px(WIDTH), "height", px(HEIGHT), "fill", "#fff");
    label(LEFT, 22, "start", chart.title(), "font-size", "15", "font-weight", "600");
    horizontal.ticks().forEach(this::horizontalTick);
    vertical.ticks().forEach(this::verticalTick);
    label((LEFT + RIGHT) / 2.0, HEIGHT - 14, "middle", chart.x().label());
    String turned = "rotate(-90 18 " + px((TOP + BOTTOM) / 2.0) + ")";
    label(18, (TOP + BOTTOM) / 2.0, "middle", chart.y().label(), "transform", turned);
    double left = LEFT;
    for (int i = 0; i < chart.series().size(); i++) {
      String colour = COLOURS.get(i % COLOURS.size());
      left = legend(left, chart.series().get(i).name(), colour);
      line(chart.series().get(i), colour);
    }
    return svg.close().finish();
  }

  private void horizontalTick(Tick tick) {
    double x = horizontal.at(tick.value());
    stroke(x, BOTTOM, x, BOTTOM + 5, "#888");
    label(x, BOTTOM + 20, "middle", tick.label());
  }

  private void verticalTick(Tick tick) {
    double y = vertical.at(tick.value());
    stroke(LEFT, y, RIGHT, y, y == BOTTOM ? "#888" : "#e4e4e4");
    label(LEFT - 8, y + 4, "end", tick.label());
  }

  private double legend(double left, String name, String colour) {
    svg.empty(
        "rect", "x", px(left), "y", px(LEGEND - 6), "width", "18", "height", "3", "fill", colour);
    label(left + 24, LEGEND, "start", name);
    return left + 44 + LETTER_WIDTH * name.length();
  }

  /** Draws each stretch between two gaps; one that is a single point becomes a dot. */
  private void line(Series series, String colour) {
    List<String> stretch = new ArrayList<>();
    for (int i = 0; i < series.x().size(); i++) {
      double x = series.x().get(i);
      double y = series.y().get(i);
      if (horizontal.shows(x) && vertical.shows(y)) {
        stretch.add(px(horizontal.at(x)) + "," + px(vertical.at(y)));
      } else {
        stretch(stretch, colour);
        stretch.clear();
      }
    }
    stretch(stretch, colour);
  }

  private void stretch(List<String> points, String colour) {
    if (points.size() == 1) {
      String[] point = points.get(0).split(",", -1);
      svg.empty("circle", "cx", point[0], "cy", point[1], "r", "3", "fill", colour);
    } else if (points.size() > 1) {
      svg.empty(
          "polyline",
          "points",
          String.join(" ", points),
          "fill",
          "none",
          "stroke",
          colour,
          "stroke-width",
          "2",
          "stroke-linejoin",
          "round");
    }
  }

  private void label(double x, double y, String anchor, String text, String... attributes) {
    List<String> all = new ArrayList<>(List.of("x", px(x), "y", px(y), "text-anchor", anchor));
    all.addAll(List.of(attributes));
    svg.element("text", text, all.toArray(String[]::new));
  }

  private void stroke(double x1, double y1, double x2, double y2, String colour) {
    svg.empty("line", "x1", px(x1), "y1", px(y1), "x2", px(x2), "y2", px(y2), "stroke", colour);
  }

  private static String px(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
