package org.ceph4j.decoding;

import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;

/**
 * The original program's decoding (arXiv 2005.12110): the mean row and column of all pixels equal
 * to the maximum, cut to whole pixels, then scaled to the original image and rounded, halves to
 * even. The original scales every film to 2400 x 2000; this scales to the film's own size, which is
 * the same for the original's films.
 */
public final class PaperDecoder extends HeatmapDecoder {
  /** A decoder for maps made under that mapping; the original's is {@link PixelMapping#SCALE}. */
  public PaperDecoder(PixelMapping mapping) {
    super(mapping);
  }

  /**
   * The point that the original reports for a blank map: the mean of all pixels, which is the
   * image's centre.
   *
   * @param map the size of the heatmap
   * @param original the size of the image
   */
  public Point blank(ImageSize map, ImageSize original) {
    return toOriginal(whole(map.centre()), map, original);
  }

  @Override
  Point locate(HeatmapStack maps, Peaks peaks, int landmark) {
    return whole(new Point(peaks.meanColumn(landmark), peaks.meanRow(landmark)));
  }

  @Override
  Point toOriginal(Point point, ImageSize map, ImageSize original) {
    Point exact = super.toOriginal(point, map, original);
    return new Point(Math.rint(exact.x()), Math.rint(exact.y()));
  }

  private static Point whole(Point point) {
    return new Point((int) point.x(), (int) point.y());
  }
}
