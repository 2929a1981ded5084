package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.FailedImage;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.client.View;
import org.ceph4j.image.Margins;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;

final class DetectionNotesTest {
  private static FilmLandmarks film(
      View view, Margins margins, double sella, double nasion, double gonion) {
    return new FilmLandmarks(
        "film.png",
        new ImageSize(100, 80),
        Optional.empty(),
        List.of(landmark("S", sella), landmark("N", nasion), landmark("Go", gonion)),
        view,
        margins);
  }

  private static DetectedLandmark landmark(String name, double confidence) {
    return new DetectedLandmark(name, Optional.of(new Point(3, 4)), confidence);
  }

  private static FilmLandmarks asItIs(double sella, double nasion, double gonion) {
    return film(View.AS_IS, Margins.NONE, sella, nasion, gonion);
  }

  @Test
  void namesTheLandmarksThatAreMoreLikelyWrongThanRight() {
    assertThat(DetectionNotes.of(asItIs(0.494, 0.999, 0.2), true))
        .containsExactly(
            "unsure: film.png: the confidence of S (0.49), Go (0.20) is under 0.5; look at these"
                + " points before you use them.");
    assertThat(DetectionNotes.of(asItIs(0.5, 0.6, 0.7), true)).isEmpty();
  }

  @Test
  void saysOfAFilmThatIsNotUnderstoodNothingElse() {
    assertThat(DetectionNotes.of(asItIs(0.494, 0.98, 0.005), true))
        .containsExactly(
            "not understood: film.png: the mean confidence is 0.49. Expected a lateral head film"
                + " like those that trained, facing to either side; do not use these landmarks.");
  }

  @Test
  void aConfidenceThatIsNoProbabilitySaysNothing() {
    assertThat(DetectionNotes.of(asItIs(0.1, 0.2, 0.3), false)).isEmpty();
    assertThat(DetectionNotes.of(asItIs(0.1, 0.9, 0.9), false)).isEmpty();
  }

  @Test
  void saysHowAFilmWasSeenFirst() {
    FilmLandmarks seen = film(View.MIRRORED, new Margins(10, 0, 20, 0), 0.9, 0.8, 0.4);
    assertThat(DetectionNotes.of(seen, true))
        .hasSize(2)
        .first()
        .asString()
        .startsWith(
            "note: film.png: the network understood it mirrored, without its blank margins");
    assertThat(DetectionNotes.of(seen, true).get(1)).contains("the confidence of Go (0.40) is");
  }

  @Test
  void saysNothingOfAnImageThatCouldNotBeRead() {
    assertThat(DetectionNotes.of(new FailedImage("film.png", "film.png: damaged"), true)).isEmpty();
  }
}
