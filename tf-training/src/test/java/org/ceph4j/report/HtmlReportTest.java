package org.ceph4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.FailedImage;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.dataset.Film;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.evaluation.MeanShape;
import org.ceph4j.image.GrayImage;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.ceph4j.report.FactsSection.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {
  private static final ImageSize SIZE = new ImageSize(201, 101);
  private static final LandmarkSet AB = LandmarkSet.of("A", "B<&\">");
  private static final Optional<PixelSpacing> SPACING = Optional.of(new PixelSpacing(0.1));

  @TempDir Path folder;

  @Test
  void showsAnEvaluationOnOneSelfContainedPage() {
    // Film 1 has the errors 2.5 mm and, not found, 5 mm; film 2 has 1 mm and 0.
    Evaluation evaluation = evaluation(SPACING);
    MeanShape shape = MeanShape.of(AB, List.of(film("1", SPACING, 0, 0, 50, 50)));
    ReportContent content =
        new ReportContent(
            "Run <1> & \"more\"",
            List.of(
                new FactsSection("What was run", List.of(new Fact("model", "a<b>&c"))),
                EvaluationSections.headline(evaluation),
                EvaluationSections.comparison(evaluation, shape),
                EvaluationSections.landmarks(evaluation),
                new ChartsSection("Training", List.of(chart())),
                EvaluationSections.films(
                    "Worst films", evaluation.worst(2), evaluation.units().get(0), stem -> gray()),
                EvaluationSections.unscored(evaluation)));
    Path file = folder.resolve("report.html");
    HtmlReport.write(content, file);
    assertThat(file).hasContent(HtmlReport.of(content));

    Document page = XmlDocuments.parse(HtmlReport.of(content));
    assertThat(XmlDocuments.texts(page, "h1")).containsExactly("Run <1> & \"more\"");
    assertThat(XmlDocuments.texts(page, "h2"))
        .containsExactly(
            "What was run",
            "Result",
            "Against the mean shape",
            "Landmarks",
            "Training",
            "Worst films",
            "Films without a score");
    assertThat(XmlDocuments.texts(page, "p")).contains("Research use only; not a medical device.");
    assertThat(XmlDocuments.texts(page, "b"))
        .containsExactly("2.13 mm", "50.0 %", "75.0 %", "75.0 %", "75.0 %", "1 of 4", "2 films");
    assertThat(XmlDocuments.elements(page, "svg")).hasSize(1);
    assertThat(XmlDocuments.texts(page, "figcaption"))
        .containsExactly(
            "1: mean error 3.75 mm, largest 5.00 (B<&\">), not found 1",
            "2: mean error 0.50 mm, largest 1.00 (A), not found 0");
    assertThat(rows(page))
        .contains(
            "model|a<b>&c",
            "B<&\">|2|1|2.50|3.54|2.50|5.00|50.0 %|50.0 %|50.0 %|50.0 %",
            "all|4|1|2.13|2.17|1.75|5.00|50.0 %|75.0 %|75.0 %|75.0 %",
            "mean shape|4|0|1.77|3.54|0.00|7.07|75.0 %|75.0 %|75.0 %|75.0 %",
            "3|not a JPEG");
  }

  @Test
  void linksToNothing() {
    Document page =
        XmlDocuments.parse(
            HtmlReport.of(
                new ReportContent(
                    "t",
                    List.of(
                        EvaluationSections.films(
                            "Films",
                            evaluation(SPACING).films(),
                            evaluation(SPACING).units().get(0),
                            stem -> gray())))));
    assertThat(XmlDocuments.elements(page, "img").stream().map(image -> image.getAttribute("src")))
        .hasSize(2)
        .allMatch(source -> source.startsWith("data:image/jpeg;base64,"));
    assertThat(XmlDocuments.elements(page, "script")).isEmpty();
    assertThat(XmlDocuments.elements(page, "link")).isEmpty();
    assertThat(XmlDocuments.elements(page, "a")).isEmpty();
    assertThat(XmlDocuments.texts(page, "style").get(0)).doesNotContain("url(", "@import");
  }

  @Test
  void withoutSpacingAllIsInPixelsAndPercentOfHeight() {
    Document page =
        XmlDocuments.parse(
            HtmlReport.of(
                new ReportContent(
                    "t",
                    List.of(
                        EvaluationSections.headline(evaluation(Optional.empty())),
                        EvaluationSections.landmarks(evaluation(Optional.empty()))))));
    assertThat(XmlDocuments.texts(page, "b"))
        .startsWith("21.25 px", "10.57 % of image height", "25.0 %");
    assertThat(XmlDocuments.texts(page, "th"))
        .containsSubsequence("mean, px", "mean, % of image height", "\u2264 1", "\u2264 4");
    assertThat(page.getDocumentElement().getTextContent()).doesNotContain(" mm");
  }

  private static List<String> rows(Document page) {
    return XmlDocuments.elements(page, "tr").stream().map(HtmlReportTest::cells).toList();
  }

  private static String cells(Element row) {
    return String.join(
        "|",
        IntStream.range(0, row.getChildNodes().getLength())
            .mapToObj(i -> row.getChildNodes().item(i).getTextContent())
            .toList());
  }

  private static Evaluation evaluation(Optional<PixelSpacing> spacing) {
    return Evaluation.of(
        AB,
        List.of(
            film("1", spacing, 0, 0, 50, 50),
            film("2", spacing, 0, 0, 0, 0),
            film("3", spacing, 0, 0, 0, 0)),
        List.of(
            detection("1", Optional.of(new Point(15, 20)), Optional.empty()),
            detection("2", Optional.of(new Point(0, 10)), Optional.of(new Point(0, 0))),
            new FailedImage("3", "not a JPEG")));
  }

  private static Film film(String stem, Optional<PixelSpacing> spacing, double... coordinates) {
    return new Film(
        stem,
        Path.of(stem + ".jpg"),
        SIZE,
        List.of(
            new Point(coordinates[0], coordinates[1]), new Point(coordinates[2], coordinates[3])),
        spacing,
        Optional.empty());
  }

  private static FilmLandmarks detection(String stem, Optional<Point> a, Optional<Point> b) {
    return new FilmLandmarks(
        stem,
        SIZE,
        Optional.empty(),
        List.of(
            new DetectedLandmark(AB.names().get(0), a, 0.5),
            new DetectedLandmark(AB.names().get(1), b, 0.5)));
  }

  private static LineChart chart() {
    return new LineChart(
        "Loss",
        Axis.linear("epoch"),
        Axis.logarithmic("loss"),
        List.of(Series.counted("training", List.of(1.0, 0.1))));
  }

  private static GrayImage gray() {
    float[] levels = new float[SIZE.pixels()];
    Arrays.fill(levels, 90);
    return new GrayImage(SIZE, 255, levels);
  }
}
