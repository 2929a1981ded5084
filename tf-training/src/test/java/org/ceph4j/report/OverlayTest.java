package org.ceph4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ceph4j.image.GrayImage;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private static final int ORANGE = 0xff9f0a;

  @Test
  void drawsACrossWhereALandmarkWasFoundAndNothingElsewhere() {
    BufferedImage image = Overlay.draw(film(100), List.of(Mark.found(new Point(30, 60), false)));
    // One px wide arms of 4 px, exactly on the pixels.
    for (int step = -3; step <= 3; step++) {
      assertThat(rgb(image, 30 + step, 60)).isEqualTo(ORANGE);
      assertThat(rgb(image, 30, 60 + step)).isEqualTo(ORANGE);
    }
    assertThat(rgb(image, 31, 61)).isEqualTo(0x646464);
    assertThat(colouredPixelsFurtherThan(5, 30, 60, image)).isZero();
  }

  @Test
  void drawsWhatIsUnsureInRed() {
    List<Mark> marks =
        List.of(Mark.found(new Point(20, 30), true), Mark.found(new Point(50, 30), false));
    BufferedImage image = Overlay.draw(film(100), marks);
    assertThat(rgb(image, 23, 30)).isEqualTo(0xff2d2d);
    assertThat(rgb(image, 53, 30)).isEqualTo(ORANGE);
  }

  @Test
  void drawsACircleAtTheTruthAndALineToIt() {
    Mark mark = new Mark(Optional.of(new Point(20, 50)), Optional.of(new Point(60, 50)), false);
    BufferedImage image = Overlay.draw(film(100), List.of(mark));
    assertThat(isCyan(rgb(image, 63, 50))).isTrue();
    assertThat(isCyan(rgb(image, 60, 53))).isTrue();
    assertThat(rgb(image, 20, 50)).isEqualTo(ORANGE);
    assertThat(isColoured(rgb(image, 40, 50))).isTrue();
    assertThat(isColoured(rgb(image, 40, 52))).isFalse();
  }

  @Test
  void aLandmarkNotFoundIsACircleAlone() {
    Mark mark = new Mark(Optional.empty(), Optional.of(new Point(60, 50)), false);
    BufferedImage image = Overlay.draw(film(100), List.of(mark));
    assertThat(isCyan(rgb(image, 57, 50))).isTrue();
    assertThat(rgb(image, 60, 50)).isEqualTo(0x646464);
    assertThat(colouredPixelsFurtherThan(5, 60, 50, image)).isZero();
  }

  @Test
  void marksGrowWithTheFilm() {
    BufferedImage image = Overlay.draw(film(960), List.of(Mark.found(new Point(40, 400), false)));
    assertThat(rgb(image, 47, 400)).isEqualTo(ORANGE);
    assertThat(colouredPixelsFurtherThan(10, 40, 400, image)).isZero();
  }

  @Test
  void pointsOutsideTheFilmAreCutOff() {
    List<Point> outside =
        List.of(new Point(-50, 20), new Point(1e9, -1e9), new Point(-2, 99), new Point(30, 101));
    List<Mark> marks = outside.stream().map(point -> Mark.found(point, false)).toList();
    BufferedImage image = Overlay.draw(film(100), marks);
    assertThat(rgb(image, 0, 99)).isEqualTo(ORANGE);
    assertThat(rgb(image, 30, 98)).isEqualTo(ORANGE);
    assertThat(isColoured(rgb(image, 0, 20))).isFalse();
  }

  @Test
  void keepsTheFilmsGrayLevels() {
    float[] levels = {0, 1, 128, 255};
    BufferedImage eight = Overlay.draw(new GrayImage(new ImageSize(1, 4), 255, levels), List.of());
    assertThat(row(eight)).containsExactly(0x000000, 0x010101, 0x808080, 0xffffff);
    float[] deep = {0, 257, 128 * 257, 65535};
    BufferedImage sixteen =
        Overlay.draw(new GrayImage(new ImageSize(1, 4), 65535, deep), List.of());
    assertThat(row(sixteen)).containsExactly(0x000000, 0x010101, 0x808080, 0xffffff);
  }

  private static int[] row(BufferedImage image) {
    return IntStream.range(0, image.getWidth()).map(x -> rgb(image, x, 0)).toArray();
  }

  private static GrayImage film(int height) {
    ImageSize size = new ImageSize(height, 80);
    float[] levels = new float[size.pixels()];
    Arrays.fill(levels, 100);
    return new GrayImage(size, 255, levels);
  }

  private static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xffffff;
  }

  // A circle is smoothed where it cuts through pixels.
  private static boolean isCyan(int rgb) {
    return (rgb & 0xff) > 200 && (rgb >> 16) < 80;
  }

  private static boolean isColoured(int rgb) {
    return (rgb >> 16) != (rgb & 0xff);
  }

  private static int colouredPixelsFurtherThan(double distance, int x, int y, BufferedImage image) {
    DoubleUnaryOperator square = each -> each * each;
    int count = 0;
    for (int row = 0; row < image.getHeight(); row++) {
      for (int column = 0; column < image.getWidth(); column++) {
        double squared = square.applyAsDouble(column - x) + square.applyAsDouble(row - y);
        if (squared > distance * distance && isColoured(rgb(image, column, row))) {
          count++;
        }
      }
    }
    return count;
  }
}
