package org.ceph4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ceph4j.interpretation.Finding;
import org.ceph4j.landmark.Point;
import org.ceph4j.savedmodel.ForeignModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Landmarks of networks that real Keras trained on phantoms, as Python finds them; see
 * make_foreign_landmarks.py.
 */
final class ForeignLandmarksTest {
  private static final int FILMS = 3;

  @TempDir private Path parent;

  private List<ImageSource> films() throws IOException {
    Path films = ForeignModel.unpack("keras_unet", parent).folder().resolve("films");
    return IntStream.rangeClosed(1, FILMS)
        .mapToObj(film -> ImageSource.of(film + ".png", films.resolve(film + ".png")))
        .toList();
  }

  private static JsonNode python(ForeignModel model) throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readAllBytes(model.folder().resolve("landmarks.json")));
  }

  // The truth is there so that the network is one that has learned; it was not tuned.
  @ParameterizedTest
  @ValueSource(strings = {"keras_unet", "keras_unet_planes", "keras_unet_points"})
  void areThoseOfPython(String name) throws IOException {
    ForeignModel model = ForeignModel.unpack(name, parent);
    JsonNode python = python(model);
    try (LandmarkDetector detector = LandmarkDetector.load(model.bundle())) {
      for (Detection detection : detector.detect(films())) {
        FilmLandmarks film = (FilmLandmarks) detection;
        JsonNode expected = python.get(film.image());
        int next = 0;
        for (Map.Entry<String, JsonNode> landmark : expected.get("found").properties()) {
          Point point = film.landmarks().get(next++).point().orElseThrow();
          requireNear(point, landmark.getValue(), 0.01);
          requireNear(point, expected.get("truth").get(landmark.getKey()), 4);
        }
        assertThat(film.landmarks()).hasSize(next);
      }
    }
  }

  private static void requireNear(Point point, JsonNode expected, double px) {
    assertThat(point.x()).isCloseTo(expected.get(0).asDouble(), within(px));
    assertThat(point.y()).isCloseTo(expected.get(1).asDouble(), within(px));
  }

  @Test
  void whatIsSaidNowhereIsListedAsAssumed() throws IOException {
    Path bundle = ForeignModel.unpack("keras_unet", parent).bundle();
    try (LandmarkDetector detector = LandmarkDetector.load(bundle)) {
      assertThat(detector.interpretation().assumptions())
          .extracting(Finding::toString)
          .containsExactly(
              "resampling: bilinear (assumed)",
              "scaling: zero_to_one (assumed)",
              "decoding: subpixel (assumed)",
              "expectedPeak: 1.0 (assumed)",
              "landmarks: [1, 2, 3, 4, 5] (assumed)",
              "mapping: half_pixel (assumed)");
    }
  }

  @Test
  void whatStandsBesideTheModelIsNotAssumed() throws IOException {
    Path bundle = ForeignModel.unpack("keras_unet_points", parent).bundle();
    try (LandmarkDetector detector = LandmarkDetector.load(bundle)) {
      assertThat(detector.interpretation().landmarks().names())
          .containsExactly("S", "N", "A", "Me", "Or");
      assertThat(detector.interpretation().assumptions())
          .extracting(Finding::key)
          .containsExactly("resampling", "mapping");
    }
  }

  @Test
  void confidenceOfHeatmapsIsTheirPeakAndOfCoordinatesAlwaysOne() throws IOException {
    for (String name : List.of("keras_unet", "keras_unet_points")) {
      Path bundle = ForeignModel.unpack(name, parent).bundle();
      try (LandmarkDetector detector = LandmarkDetector.load(bundle)) {
        FilmLandmarks film = (FilmLandmarks) detector.detect(films()).get(0);
        boolean points = name.endsWith("points");
        assertThat(film.landmarks())
            .extracting(DetectedLandmark::confidence)
            .allMatch(confidence -> points ? confidence == 1 : confidence > 0.2 && confidence <= 1);
      }
    }
  }
}
