package org.ceph4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class LineChartTest {
  private static final double NAN = Double.NaN;

  @Test
  void drawsStretchesBetweenGapsAndSinglePointsAsDots() {
    Document svg =
        draw(
            Axis.linear("loss"),
            Series.counted(
                "training", List.of(0.0, 3.0, NAN, 6.0, Double.POSITIVE_INFINITY, 1.0, 2.0)));
    // x runs from 1 at 76 to 7 at 696, y from 0 at 340 to 6 at 66.
    assertThat(points(svg)).containsExactly("76.0,340.0 179.3,203.0", "592.7,294.3 696.0,248.7");
    Element dot = XmlDocuments.elements(svg, "circle").get(0);
    assertThat(dot.getAttribute("cx")).isEqualTo("386.0");
    assertThat(dot.getAttribute("cy")).isEqualTo("66.0");
  }

  @Test
  void aLogarithmicAxisHasEqualRatiosAndNoPlaceForZero() {
    Document svg =
        draw(
            Axis.logarithmic("loss"),
            new Series("training", List.of(1.0, 3.0, 5.0, 7.0), List.of(100.0, 10.0, 1.0, 0.0)));
    // One decade is 137 px high.
    assertThat(points(svg)).containsExactly("76.0,66.0 282.7,203.0 489.3,340.0");
  }

  @Test
  void namesEverythingAndEscapesIt() {
    LineChart chart =
        new LineChart(
            "Loss <&\">",
            Axis.linear("epoch <1>"),
            Axis.linear("a & b"),
            List.of(
                Series.counted("<training>", List.of(1.0, 2.0)),
                Series.counted("validation", List.of(2.0, 1.0))));
    Document svg = XmlDocuments.parse(chart.svg());
    assertThat(XmlDocuments.texts(svg, "text"))
        .contains("Loss <&\">", "epoch <1>", "a & b", "<training>", "validation", "1", "1.2");
    assertThat(
            XmlDocuments.elements(svg, "polyline").stream()
                .map(line -> line.getAttribute("stroke")))
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(chart.svg()).isEqualTo(chart.svg());
  }

  @Test
  void aChartWithoutValuesIsEmpty() {
    Document svg = draw(Axis.linear("loss"), new Series("none", List.of(), List.of()));
    assertThat(points(svg)).isEmpty();
    assertThat(XmlDocuments.texts(svg, "text")).contains("none");
  }

  @Test
  void refusesUnevenSeries() {
    assertThatThrownBy(() -> new Series("s", List.of(1.0), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 x and 0 y");
  }

  private static Document draw(Axis y, Series series) {
    LineChart chart = new LineChart("chart", Axis.linear("epoch"), y, List.of(series));
    return XmlDocuments.parse(chart.svg());
  }

  private static List<String> points(Document svg) {
    return XmlDocuments.elements(svg, "polyline").stream()
        .map(line -> line.getAttribute("points"))
        .toList();
  }
}
