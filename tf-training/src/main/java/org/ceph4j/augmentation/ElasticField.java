package org.ceph4j.augmentation;

import java.util.Arrays;
import java.util.stream.Stream;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.Point;
import org.ceph4j.settings.AugmentationSettings;

/**
 * A smooth displacement of every place of a film, in its px: cubic B-splines through random offsets
 * on a grid of square cells. Beyond the film it goes on as at the border.
 */
final class ElasticField {
  /** In px; the place itself is then within a few times this. */
  private static final double LAST_STEP = 1e-4;

  private final double cell;
  private final double[][] right; // [columns + 3][rows + 3]
  private final double[][] down; // [columns + 3][rows + 3]

  private ElasticField(double cell, double[][] right, double[][] down) {
    this.cell = cell;
    this.right = right;
    this.down = down;
  }

  static ElasticField draw(AugmentationSettings settings, ImageSize film, Draw draw) {
    double reach = settings.elastic() * film.height();
    int rows = settings.elasticCells() + 3;
    double cell = (double) film.height() / settings.elasticCells();
    int columns = (int) Math.ceil(film.width() / cell) + 3;
    return new ElasticField(
        cell, offsets(columns, rows, reach, draw), offsets(columns, rows, reach, draw));
  }

  private static double[][] offsets(int columns, int rows, double reach, Draw draw) {
    return Stream.generate(() -> column(rows, reach, draw)).limit(columns).toArray(double[][]::new);
  }

  private static double[] column(int rows, double reach, Draw draw) {
    double[] column = new double[rows];
    Arrays.setAll(column, row -> draw.within(reach));
    return column;
  }

  /** The displacements along one row of places. */
  Row row(double y) {
    return new Row(along(right, y), along(down, y));
  }

  private double[] along(double[][] columns, double y) {
    double[] offsets = new double[columns.length];
    Arrays.setAll(offsets, i -> CubicSpline.at(columns[i], cells(y)));
    return offsets;
  }

  // The first cell begins at the film's edge, half a pixel before the first pixel's centre.
  private double cells(double coordinate) {
    return (coordinate + 0.5) / cell;
  }

  /** The displacements of places that share their y. */
  final class Row {
    private final double[] right;
    private final double[] down;

    private Row(double[] right, double[] down) {
      this.right = right;
      this.down = down;
    }

    /** How far a place is displaced to the right. */
    double right(double x) {
      return CubicSpline.at(right, cells(x));
    }

    /** How far a place is displaced down. */
    double down(double x) {
      return CubicSpline.at(down, cells(x));
    }
  }

  /** Where a place is displaced to. */
  Point displace(Point place) {
    Row row = row(place.y());
    return new Point(place.x() + row.right(place.x()), place.y() + row.down(place.x()));
  }

  /**
   * The place that is displaced to another. Found step by step, each of which leaves at most 0.8 of
   * the error: {@link AugmentationSettings} allows no steeper displacement.
   */
  Point undo(Point displaced) {
    Point place = displaced;
    Point missed = displace(place);
    while (missed.distanceTo(displaced) > LAST_STEP) {
      place =
          new Point(place.x() + displaced.x() - missed.x(), place.y() + displaced.y() - missed.y());
      missed = displace(place);
    }
    return place;
  }
}
