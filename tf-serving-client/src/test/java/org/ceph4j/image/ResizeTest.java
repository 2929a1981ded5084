package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;

class ResizeTest {
  @Test
  void keepsAnImageOfTheSameSize() {
    float[] levels = {3, 1, 4, 1, 5, 9};
    GrayImage image = new GrayImage(new ImageSize(2, 3), 255, levels);
    assertThat(Resize.bilinear(image, image.size()).levels()).containsExactly(levels);
  }

  @Test
  void takesTheMeanOfFourWhenHalved() {
    float[] levels = {0, 4, 10, 20, 8, 16, 30, 40};
    GrayImage image = new GrayImage(new ImageSize(2, 4), 65535, levels);
    GrayImage half = Resize.bilinear(image, new ImageSize(1, 2));
    assertThat(half.white()).isEqualTo(65535);
    assertThat(half.levels()).containsExactly(7, 25);
  }

  @Test
  void interpolatesBetweenPixelCentresWhenEnlarged() {
    GrayImage image = new GrayImage(new ImageSize(1, 2), 255, new float[] {0, 8});
    // New centres lie at -0.25, 0.25, 0.75 and 1.25 of the old pixels; the ends repeat the border.
    assertThat(Resize.bilinear(image, new ImageSize(1, 4)).levels()).containsExactly(0, 2, 6, 8);
  }

  @Test
  void movesAPlaneLikeItsPoints() {
    ImageSize from = new ImageSize(40, 30);
    ImageSize to = new ImageSize(16, 18);
    float[] plane = new float[from.pixels()];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = 3 * (i % 30) + 2 * (i / 30);
    }
    GrayImage resized = Resize.bilinear(new GrayImage(from, 255, plane), to);
    Point place = PixelMapping.HALF_PIXEL.map(new Point(7, 5), to, from);
    double expected = 3 * place.x() + 2 * place.y();
    assertThat((double) resized.level(5, 7)).isCloseTo(expected, within(1e-4));
  }
}
