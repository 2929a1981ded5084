package org.ceph4j.client;

import java.util.Optional;
import org.ceph4j.decoding.HeatmapDecoder;
import org.ceph4j.decoding.HeatmapStack;
import org.ceph4j.interpretation.CoordinateOutput;
import org.ceph4j.interpretation.HeatmapOutput;
import org.ceph4j.interpretation.Interpretation;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.savedmodel.Array;

/** Turns a model's output into the landmarks of each film of a batch. Thread-safe. */
@FunctionalInterface
interface OutputReading {
  /** Reads the landmarks of one film. */
  @FunctionalInterface
  interface Films {
    /** The landmarks of the film of that name and size, at that place in the batch. */
    FilmLandmarks landmarks(
        int place, String image, ImageSize size, Optional<PixelSpacing> spacing);
  }

  /** Reads the output of one batch. */
  Films of(Array output);

  /** The way to read a model of that interpretation. */
  static OutputReading of(Interpretation interpretation) {
    if (interpretation.output() instanceof HeatmapOutput heatmaps) {
      return heatmaps(heatmaps, interpretation);
    }
    return new CoordinateReading(
        interpretation.landmarks(),
        (CoordinateOutput) interpretation.output(),
        interpretation.mapping(),
        interpretation.input().size());
  }

  private static OutputReading heatmaps(HeatmapOutput heatmaps, Interpretation interpretation) {
    HeatmapReading reading =
        new HeatmapReading(
            interpretation.landmarks(),
            HeatmapDecoder.of(heatmaps.decoding(), interpretation.mapping()),
            heatmaps.confidence());
    return output -> {
      Array maps = heatmaps.channelsLast(output);
      int[] shape = maps.shape();
      ImageSize mapSize = new ImageSize(shape[1], shape[2]);
      return (place, image, size, spacing) ->
          reading.landmarks(
              image, size, spacing, new HeatmapStack(maps.floats(), place, mapSize, shape[3]));
    };
  }
}
