package org.ceph4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceph4j.evaluation.Claim;
import org.ceph4j.evaluation.Claims;
import org.ceph4j.evaluation.Reliability;
import org.ceph4j.evaluation.Unit;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReliabilitySectionsTest {
  @Test
  void showATableAndTwoCurves() {
    Reliability reliability =
        Reliability.of(
            new Claims(
                Unit.MILLIMETRES,
                List.of(
                    new Claim("A", 0.2, true, 5),
                    new Claim("A", 0.6, true, 1),
                    new Claim("A", 1, true, 0.5))));
    Document page =
        XmlDocuments.parse(
            HtmlReport.of(
                new ReportContent(
                    "t",
                    List.of(
                        ReliabilitySections.table(reliability),
                        ReliabilitySections.charts(reliability)))));
    assertThat(XmlDocuments.texts(page, "h2"))
        .containsExactly("Confidence", "Errors against confidence");
    assertThat(XmlDocuments.texts(page, "p"))
        .contains(
            "the most certain 80%: 3 of 3 landmarks, confidence at least 0.200; over 4 mm: 1"
                + " (33.33%)");
    assertThat(XmlDocuments.texts(page, "th"))
        .containsExactly("confidence", "count", "mean error, mm", "\u2264 2", "> 4");
    assertThat(XmlDocuments.texts(page, "td"))
        .containsExactly(
            "0.200", "1", "5.00", "0.0 %", "100.0 %", "0.600", "1", "1.00", "100.0 %", "0.0 %",
            "1.000", "1", "0.50", "100.0 %", "0.0 %");
    // Left 76 px is a confidence of 0 or 0.2, right 696 px of 1; the share rises from 340 px, 0,
    // up.
    assertThat(
            XmlDocuments.elements(page, "polyline").stream().map(ReliabilitySectionsTest::points))
        .containsExactly(
            "200.0,340.0 448.0,66.0 696.0,66.0",
            "76.0,340.0 696.0,66.0",
            "76.0,66.0 386.0,285.2 696.0,312.6");
  }

  private static String points(Element line) {
    return line.getAttribute("points");
  }
}
