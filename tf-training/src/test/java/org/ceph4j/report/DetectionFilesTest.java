package org.ceph4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.Detection;
import org.ceph4j.client.FailedImage;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DetectionFilesTest {
  private static final List<DetectedLandmark> LANDMARKS =
      List.of(
          new DetectedLandmark("EN, pn", Optional.of(new Point(10.25, 20.5)), 0.75),
          new DetectedLandmark("S", Optional.empty(), 0));
  private static final ImageSize SIZE = new ImageSize(100, 80);
  private static final List<Detection> DETECTIONS =
      List.of(
          new FilmLandmarks("a.png", SIZE, Optional.of(new PixelSpacing(0.1)), LANDMARKS),
          new FailedImage("b.png", "b.png: no image"),
          new FilmLandmarks("c.png", SIZE, Optional.empty(), LANDMARKS));

  @Test
  void csvHasARowForEachLandmarkAndEmptyCellsForWhatIsNotKnown() {
    assertThat(DetectionCsv.of(DETECTIONS))
        .isEqualTo(
            """
            image,landmark,x,y,x_mm,y_mm,confidence
            a.png,"EN, pn",10.250,20.500,1.025,2.050,0.750
            a.png,S,,,,,0.000
            c.png,"EN, pn",10.250,20.500,,,0.750
            c.png,S,,,,,0.000
            """);
  }

  @Test
  void jsonHasImagesAndFailures(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("found.json");
    DetectionJson.write(file, DETECTIONS);
    JsonNode content = JsonMapper.shared().readTree(Files.readString(file));
    JsonNode image = content.get("images").get(0);
    assertThat(image.get("image").stringValue()).isEqualTo("a.png");
    assertThat(image.get("size").get("height").intValue()).isEqualTo(100);
    assertThat(image.get("mmPerPx").doubleValue()).isEqualTo(0.1);
    assertThat(image.get("view").stringValue()).isEqualTo("AS_IS");
    assertThat(image.get("margins").get("left").intValue()).isZero();
    JsonNode found = image.get("landmarks").get(0);
    assertThat(found.get("name").stringValue()).isEqualTo("EN, pn");
    assertThat(found.get("x").doubleValue()).isEqualTo(10.25);
    assertThat(found.get("yMm").doubleValue()).isEqualTo(20.5 * 0.1);
    assertThat(image.get("landmarks").get(1).get("x").isNull()).isTrue();
    assertThat(content.get("images").get(1).get("mmPerPx").isNull()).isTrue();
    assertThat(content.get("failures").get(0).get("reason").stringValue())
        .isEqualTo("b.png: no image");
  }
}
