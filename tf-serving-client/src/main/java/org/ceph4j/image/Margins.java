package org.ceph4j.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;

/**
 * Margins of an image, in px of it.
 *
 * @param top rows above the rest, at least 0
 * @param bottom rows below it
 * @param left columns before it
 * @param right columns behind it
 */
public record Margins(int top, int bottom, int left, int right) {
  /** No margin on any side. */
  public static final Margins NONE = new Margins(0, 0, 0, 0);

  // Films have dark or bright edges of up to 1.2 % themselves (ISBI 2015), which networks know.
  private static final double LEAST_SHARE = 0.02;
  // Noise and JPEG's ringing are less; a few letters are fewer.
  private static final double LEVEL_TOLERANCE = 0.04;
  private static final double EQUAL_SHARE = 0.99;

  public Margins {
    if (top < 0 || bottom < 0 || left < 0 || right < 0) {
      throw new IllegalArgumentException("margins are at least 0 px wide");
    }
  }

  /**
   * The blank margins of an image: rows and columns at its edges of which 99 % have, to 4 % of the
   * range of its levels, the level of the outermost one. A margin under 2 % of the height or width
   * counts as none, and so do all margins of an image that has nothing else.
   */
  public static Margins blank(GrayImage image) {
    int height = image.size().height();
    int width = image.size().width();
    float tolerance = (float) (LEVEL_TOLERANCE * range(image.levels()));
    Margins blank =
        new Margins(
            blank(height, row -> row(image, row), tolerance),
            blank(height, row -> row(image, height - 1 - row), tolerance),
            blank(width, column -> column(image, column), tolerance),
            blank(width, column -> column(image, width - 1 - column), tolerance));
    boolean somethingElse = blank.top + blank.bottom < height && blank.left + blank.right < width;
    return somethingElse ? blank : NONE;
  }

  /** The image without its margins; the same image, not a copy, where there are none. */
  public GrayImage cutOff(GrayImage image) {
    if (equals(NONE)) {
      return image;
    }
    ImageSize inside =
        new ImageSize(image.size().height() - top - bottom, image.size().width() - left - right);
    float[] levels = new float[inside.pixels()];
    for (int row = 0; row < inside.height(); row++) {
      int from = (row + top) * image.size().width() + left;
      System.arraycopy(image.levels(), from, levels, row * inside.width(), inside.width());
    }
    return new GrayImage(inside, image.white(), levels);
  }

  /** Where a point of the image without margins lies in the image. */
  public Point toWhole(Point inside) {
    return new Point(inside.x() + left, inside.y() + top);
  }

  /** As in {@code left 480 px, right 480 px}. */
  public String inWords() {
    return Stream.of(
            side("top", top), side("bottom", bottom), side("left", left), side("right", right))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> side(String name, int width) {
    return width == 0 ? Optional.empty() : Optional.of(name + " " + width + " px");
  }

  private static int blank(int lines, IntFunction<float[]> line, float tolerance) {
    float[] outermost = line.apply(0);
    Arrays.sort(outermost);
    float level = outermost[outermost.length / 2];
    int blank = 0;
    while (blank < lines && isBlank(line.apply(blank), level, tolerance)) {
      blank++;
    }
    return blank < LEAST_SHARE * lines ? 0 : blank;
  }

  private static boolean isBlank(float[] line, float level, float tolerance) {
    int equal = 0;
    for (float other : line) {
      if (Math.abs(other - level) <= tolerance) {
        equal++;
      }
    }
    return equal >= EQUAL_SHARE * line.length;
  }

  private static float range(float[] levels) {
    float least = levels[0];
    float most = levels[0];
    for (float level : levels) {
      least = Math.min(least, level);
      most = Math.max(most, level);
    }
    return most - least;
  }

  private static float[] row(GrayImage image, int row) {
    int start = row * image.size().width();
    return Arrays.copyOfRange(image.levels(), start, start + image.size().width());
  }

  private static float[] column(GrayImage image, int column) {
    float[] levels = new float[image.size().height()];
    for (int row = 0; row < levels.length; row++) {
      levels[row] = image.level(row, column);
    }
    return levels;
  }
}
