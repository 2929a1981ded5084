package org.ceph4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points are in px of the original: where each pixel becomes 2 x 2, they go with it. */
class FilmScaleTest {
  @Test
  void aFilmOfTwiceTheSizeHasItsPointsThere(@TempDir Path folder) throws IOException {
    Path bundle = SpotBundle.write(folder.resolve("bundle"));
    BufferedImage film = SpotFilm.random(new ImageSize(96, 128), 8).image();
    List<ImageSource> images =
        List.of(ImageSource.of("film", film), ImageSource.of("doubled", doubled(film)));
    try (LandmarkDetector detector = LandmarkDetector.load(bundle)) {
      List<Detection> detections = detector.detect(images);
      for (int landmark = 0; landmark < 2; landmark++) {
        Point original = point(detections.get(0), landmark);
        Point doubled = point(detections.get(1), landmark);
        // A pixel's centre at c lies at 2 c + 0.5 among its four copies.
        assertThat(doubled.x()).isCloseTo(2 * original.x() + 0.5, within(0.02));
        assertThat(doubled.y()).isCloseTo(2 * original.y() + 0.5, within(0.02));
      }
    }
  }

  private static Point point(Detection detection, int landmark) {
    return ((FilmLandmarks) detection).landmarks().get(landmark).point().orElseThrow();
  }

  private static BufferedImage doubled(BufferedImage film) {
    BufferedImage doubled =
        new BufferedImage(2 * film.getWidth(), 2 * film.getHeight(), film.getType());
    for (int row = 0; row < doubled.getHeight(); row++) {
      for (int column = 0; column < doubled.getWidth(); column++) {
        int level = film.getRaster().getSample(column / 2, row / 2, 0);
        doubled.getRaster().setSample(column, row, 0, level);
      }
    }
    return doubled;
  }
}
