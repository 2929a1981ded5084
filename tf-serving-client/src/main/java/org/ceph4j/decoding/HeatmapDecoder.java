package org.ceph4j.decoding;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.Point;

/** Finds the landmarks of one image in its heatmaps. Thread-safe. */
public abstract sealed class HeatmapDecoder permits PaperDecoder, SubpixelDecoder {
  private final PixelMapping mapping;

  HeatmapDecoder(PixelMapping mapping) {
    this.mapping = mapping;
  }

  /** The decoder of that name, for maps made under that mapping. */
  public static HeatmapDecoder of(Decoding decoding, PixelMapping mapping) {
    return switch (decoding) {
      case PAPER -> new PaperDecoder(mapping);
      case SUBPIXEL -> new SubpixelDecoder(mapping);
    };
  }

  /**
   * The peak of each map in px of the original image; empty where a map is blank, that is where no
   * value is above 0.
   *
   * @param maps of one image
   * @param original the size of the image before it was resized to the maps' size
   */
  public List<Optional<DecodedPoint>> decode(HeatmapStack maps, ImageSize original) {
    Peaks peaks = Peaks.of(maps);
    return IntStream.range(0, maps.landmarks())
        .mapToObj(
            landmark ->
                peaks.blank(landmark)
                    ? Optional.<DecodedPoint>empty()
                    : Optional.of(decode(maps, original, peaks, landmark)))
        .toList();
  }

  private DecodedPoint decode(HeatmapStack maps, ImageSize original, Peaks peaks, int landmark) {
    Point place = locate(maps, peaks, landmark);
    Point point = toOriginal(place, maps.size(), original);
    return new DecodedPoint(point, place, peaks.height(landmark), peaks.mass(landmark));
  }

  /** Where the landmark is, in px of the map. */
  abstract Point locate(HeatmapStack maps, Peaks peaks, int landmark);

  /** A point of a map in px of the original image. */
  Point toOriginal(Point point, ImageSize map, ImageSize original) {
    return mapping.map(point, map, original);
  }
}
