package org.ceph4j.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.MillimetrePoint;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandmarkDetectorTest {
  private static final List<SpotFilm> FILMS =
      List.of(
          SpotFilm.random(new ImageSize(48, 64), 1),
          SpotFilm.random(new ImageSize(60, 90), 2),
          SpotFilm.random(new ImageSize(144, 64), 3),
          SpotFilm.random(new ImageSize(90, 60), 4),
          SpotFilm.random(new ImageSize(37, 81), 5),
          SpotFilm.random(new ImageSize(96, 128), 6),
          SpotFilm.random(new ImageSize(75, 200), 7));

  @TempDir private static Path folder;
  private static Path bundle;

  @BeforeAll
  static void writeBundle() throws IOException {
    bundle = SpotBundle.write(folder.resolve("bundle"));
  }

  private static List<ImageSource> sources() {
    return IntStream.range(0, FILMS.size())
        .mapToObj(i -> ImageSource.of("film " + i, FILMS.get(i).png()))
        .toList();
  }

  private static FilmLandmarks detect(ImageSource image) {
    try (LandmarkDetector detector = LandmarkDetector.load(bundle)) {
      return (FilmLandmarks) detector.detect(List.of(image)).get(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 4", "2, 1", "2, 4", "5, 1", "5, 4"})
  void pointsOfEachOriginalInTheOrderOfTheImages(int batchSize, int readers) {
    DetectorOptions options = new DetectorOptions(batchSize, readers);
    try (LandmarkDetector detector = LandmarkDetector.load(bundle, options)) {
      requireSpots(detector.detect(sources()));
    }
  }

  private static void requireSpots(List<Detection> detections) {
    assertThat(detections).hasSameSizeAs(FILMS);
    for (int i = 0; i < FILMS.size(); i++) {
      SpotFilm film = FILMS.get(i);
      FilmLandmarks found = (FilmLandmarks) detections.get(i);
      assertThat(found.image()).isEqualTo("film " + i);
      assertThat(found.size()).isEqualTo(film.size());
      assertThat(found.landmarks())
          .extracting(DetectedLandmark::name)
          .containsExactly("bright", "dark", "never");
      requireNear(found.landmarks().get(0), film.bright());
      requireNear(found.landmarks().get(1), film.dark());
    }
  }

  // Plain scaling, without the half pixel, would be off by up to 1 px in these films.
  private static void requireNear(DetectedLandmark found, Point expected) {
    assertThat(found.point())
        .hasValueSatisfying(point -> assertThat(point.distanceTo(expected)).isLessThan(0.15));
  }

  @Test
  void batchesAndReadersDoNotChangeADigit() {
    List<Detection> first;
    try (LandmarkDetector detector = LandmarkDetector.load(bundle, new DetectorOptions(1, 1))) {
      first = detector.detect(sources());
    }
    try (LandmarkDetector detector = LandmarkDetector.load(bundle, new DetectorOptions(5, 4))) {
      assertThat(detector.detect(sources())).isEqualTo(first);
    }
  }

  @Test
  void anImageThatCannotBeReadFailsAloneInItsPlace() {
    byte[] png = FILMS.get(0).png();
    List<ImageSource> images = new ArrayList<>(sources());
    images.add(1, ImageSource.of("cut.png", Arrays.copyOf(png, png.length / 2)));
    images.add(3, ImageSource.of("gone", folder.resolve("gone.png")));
    images.add(9, ImageSource.of("text", "no image".getBytes(UTF_8)));
    DetectorOptions options = new DetectorOptions(3, 2);
    try (LandmarkDetector detector = LandmarkDetector.load(bundle, options)) {
      List<Detection> detections = detector.detect(images);
      requireFailure(detections.remove(9), "text", "expected a JPEG, PNG, BMP or TIFF");
      requireFailure(
          detections.remove(3), "gone", "gone.png: expected an image file, found nothing");
      requireFailure(detections.remove(1), "cut.png", "cut.png: expected a whole PNG");
      requireSpots(detections);
    }
  }

  private static void requireFailure(Detection detection, String image, String reason) {
    assertThat(detection)
        .isInstanceOfSatisfying(
            FailedImage.class,
            failure -> {
              assertThat(failure.image()).isEqualTo(image);
              assertThat(failure.reason()).contains(reason);
            });
  }

  @Test
  void tellsTheTimesOfEachBatchAfterItsLandmarks() {
    List<String> order = new ArrayList<>();
    try (LandmarkDetector detector = LandmarkDetector.load(bundle, new DetectorOptions(2, 1))) {
      detector.detect(
          sources().subList(0, 3),
          found -> order.add(found.image()),
          times -> {
            assertThat(List.of(times.waiting(), times.running(), times.decoding()))
                .allMatch(time -> time >= 0);
            order.add(times.images() + " timed");
          });
    }
    assertThat(order).containsExactly("film 0", "film 1", "2 timed", "film 2", "1 timed");
  }

  @Test
  void aBatchOfFailuresAlone() {
    ImageSource gone = ImageSource.of(folder.resolve("gone.png"));
    try (LandmarkDetector detector = LandmarkDetector.load(bundle, new DetectorOptions(2, 1))) {
      assertThat(detector.detect(List.of(gone, gone, gone)))
          .hasSize(3)
          .hasOnlyElementsOfType(FailedImage.class);
    }
  }

  @Test
  void aBlankMapIsNotFoundWithoutConfidence() {
    FilmLandmarks found = detect(sources().get(0));
    assertThat(found.landmarks().get(2))
        .isEqualTo(new DetectedLandmark("never", Optional.empty(), 0));
    assertThat(found.landmarks().get(0).confidence()).isEqualTo(1);
  }

  @Test
  void theCallersSpacingGoesBeforeTheAssumedOne() {
    SpotFilm film = FILMS.get(1);
    assertThat(SpotBundle.SPACING.size()).contains(film.size());
    FilmLandmarks found =
        detect(ImageSource.of("film", film.image()).withSpacing(new PixelSpacing(2)));
    DetectedLandmark bright = found.landmarks().get(0);
    Point point = bright.point().orElseThrow();
    assertThat(found.millimetres(bright))
        .contains(new MillimetrePoint(2 * point.x(), 2 * point.y()));
  }

  @Test
  void theAssumedSpacingHoldsForFilmsOfItsSizeAlone() {
    FilmLandmarks sameSize = detect(ImageSource.of("film", FILMS.get(1).image()));
    assertThat(sameSize.spacing()).contains(new PixelSpacing(0.25));
    DetectedLandmark bright = sameSize.landmarks().get(0);
    Point point = bright.point().orElseThrow();
    assertThat(sameSize.millimetres(bright))
        .contains(new MillimetrePoint(point.x() / 4, point.y() / 4));
    assertThat(sameSize.millimetres(sameSize.landmarks().get(2))).isEmpty();
    FilmLandmarks turned = detect(ImageSource.of("film", FILMS.get(3).image()));
    assertThat(turned.spacing()).isEmpty();
    assertThat(turned.millimetres(turned.landmarks().get(0))).isEmpty();
  }

  @Test
  void noImagesGiveNoResults() {
    try (LandmarkDetector detector = LandmarkDetector.load(bundle)) {
      assertThat(detector.detect(List.of())).isEmpty();
    }
  }

  @Test
  void refusesToWorkAfterItWasClosed() {
    LandmarkDetector detector = LandmarkDetector.load(bundle);
    detector.close();
    assertThatThrownBy(() -> detector.detect(sources()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void threadsShareADetector() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (LandmarkDetector detector = LandmarkDetector.load(bundle, new DetectorOptions(2, 3))) {
      List<Future<List<Detection>>> results =
          threads.invokeAll(Collections.nCopies(8, () -> detector.detect(sources())));
      for (Future<List<Detection>> result : results) {
        requireSpots(result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  // Looked at after each call, since the garbage collector frees some of what was forgotten.
  @Test
  void everyCallGivesItsNativeMemoryBack() {
    List<ImageSource> images = sources().subList(0, 1);
    try (LandmarkDetector detector = LandmarkDetector.load(bundle)) {
      detector.detect(images);
      long before = Pointer.totalCount();
      for (int call = 0; call < 200; call++) {
        detector.detect(images);
        assertThat(Pointer.totalCount()).isLessThanOrEqualTo(before);
      }
    }
  }
}
