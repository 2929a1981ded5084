package org.ceph4j.decoding;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;

/**
 * The centroid of what rises above half the maximum, over the connected region around the first
 * maximum: {@code sum((v - max / 2) p) / sum(v - max / 2)}. It adapts to the width of the peak and
 * does not see other, separate peaks. The centre of a Gaussian of sigma 2 px or more is found to
 * 0.05 px of the map. Where the image's border cuts a peak, the centroid moves inwards.
 */
public final class SubpixelDecoder extends HeatmapDecoder {
  /** A decoder for maps made under that mapping. */
  public SubpixelDecoder(PixelMapping mapping) {
    super(mapping);
  }

  @Override
  Point locate(HeatmapStack maps, Peaks peaks, int landmark) {
    float half = peaks.height(landmark) / 2;
    Region region = new Region(maps.size());
    region.visit(peaks.firstPixel(landmark));
    double weight = 0;
    double x = 0;
    double y = 0;
    while (!region.waiting.isEmpty()) {
      int pixel = region.waiting.remove();
      double excess = maps.at(pixel, landmark) - half;
      if (excess > 0) {
        weight += excess;
        x += excess * region.column(pixel);
        y += excess * region.row(pixel);
        region.visitNeighbours(pixel);
      }
    }
    return new Point(x / weight, y / weight);
  }

  /** Pixels seen so far, and those of them still to be looked at. */
  private static final class Region {
    private final ImageSize size;
    private final BitSet seen;
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();

    Region(ImageSize size) {
      this.size = size;
      this.seen = new BitSet(size.pixels());
    }

    int row(int pixel) {
      return pixel / size.width();
    }

    int column(int pixel) {
      return pixel % size.width();
    }

    void visit(int pixel) {
      if (!seen.get(pixel)) {
        seen.set(pixel);
        waiting.add(pixel);
      }
    }

    void visitNeighbours(int pixel) {
      if (row(pixel) > 0) {
        visit(pixel - size.width());
      }
      if (row(pixel) < size.height() - 1) {
        visit(pixel + size.width());
      }
      if (column(pixel) > 0) {
        visit(pixel - 1);
      }
      if (column(pixel) < size.width() - 1) {
        visit(pixel + 1);
      }
    }
  }
}
