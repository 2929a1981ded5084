package org.ceph4j.export;

import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;

/**
 * From heatmaps to landmarks, as ops: the twin of {@link org.ceph4j.client.HeatmapReading} with the
 * decoders of {@link org.ceph4j.decoding}, which are the definition; LandmarkReadingTest holds them
 * together.
 *
 * @param coordinates {@code [batch, landmarks, 2]}: x and y in px of each original; NaN where a map
 *     is blank, that is where no value is above 0
 * @param confidence {@code [batch, landmarks]}, in [0, 1]; 0 where a map is blank
 */
record LandmarkReading(Operand<TFloat32> coordinates, Operand<TFloat32> confidence) {
  /**
   * Reads the landmarks of a batch.
   *
   * @param heatmaps {@code [batch, height, width, landmarks]}, of the metadata's input size
   * @param sizes {@code [batch, 2]}: height and width of each original
   * @param metadata how to decode
   */
  static LandmarkReading of(
      Ops tf, Operand<TFloat32> heatmaps, Operand<TInt32> sizes, BundleMetadata metadata) {
    Operand<TFloat32> highest = // [batch, 1, 1, landmarks]
        tf.reduceMax(heatmaps, tf.constant(new int[] {1, 2}), ReduceMax.keepDims(true));
    Operand<TFloat64> places = // px of the map
        switch (metadata.decoding()) {
          case PAPER -> paper(tf, heatmaps, highest);
          case SUBPIXEL -> subpixel(tf, heatmaps, highest);
        };
    Operand<TFloat64> exact = original(tf, places, sizes, metadata);
    Operand<TFloat64> points = metadata.decoding() == Decoding.PAPER ? tf.math.rint(exact) : exact;
    int landmarks = metadata.landmarks().size();
    Operand<TFloat64> heights =
        tf.dtypes.cast(tf.reshape(highest, tf.constant(new int[] {-1, landmarks})), TFloat64.class);
    MapConfidence confidence = new MapConfidence(tf, heatmaps, metadata.input(), heights, places);
    return new LandmarkReading(
        tf.reshape(
            tf.dtypes.cast(points, TFloat32.class), tf.constant(new int[] {-1, landmarks, 2})),
        tf.dtypes.cast(confidence.of(metadata.confidence(), metadata.landmarks()), TFloat32.class));
  }

  /** {@link org.ceph4j.decoding.PaperDecoder}, in px of the map. */
  private static Operand<TFloat64> paper(
      Ops tf, Operand<TFloat32> heatmaps, Operand<TFloat32> highest) {
    Operand<TBool> peak =
        tf.math.logicalAnd(
            tf.math.equal(heatmaps, highest), tf.math.greater(highest, tf.constant(0f)));
    MapPixels pixels = MapPixels.where(tf, peak);
    Operand<TFloat64> ones = tf.dtypes.cast(pixels.valuesOf(peak), TFloat64.class);
    return tf.math.floor(pixels.centroids(ones));
  }

  /** {@link org.ceph4j.decoding.SubpixelDecoder}, in px of the map. */
  private static Operand<TFloat64> subpixel(
      Ops tf, Operand<TFloat32> heatmaps, Operand<TFloat32> highest) {
    Operand<TFloat32> half = tf.math.div(highest, tf.constant(2f));
    Operand<TFloat32> excess = tf.math.sub(heatmaps, half);
    MapPixels pixels = MapPixels.where(tf, tf.math.greater(excess, tf.constant(0f)));
    Operand<TBool> joined =
        pixels.joinedToPeak(
            pixels.valuesOf(heatmaps),
            pixels.valuesOf(tf.broadcastTo(highest, tf.shape(heatmaps))));
    return pixels.centroids(
        tf.math.mul(
            tf.dtypes.cast(pixels.valuesOf(excess), TFloat64.class),
            tf.dtypes.cast(joined, TFloat64.class)));
  }

  /** {@link PixelMapping#map} from the maps to each original. */
  private static Operand<TFloat64> original(
      Ops tf, Operand<TFloat64> points, Operand<TInt32> sizes, BundleMetadata metadata) {
    ImageSize map = metadata.input();
    Operand<TFloat64> offset = tf.constant(metadata.mapping().offset());
    Operand<TFloat64> from = tf.constant(new double[] {map.width(), map.height()});
    Operand<TFloat64> to = // width and height, [batch, 1, 2]
        tf.expandDims(
            tf.dtypes.cast(
                tf.gather(sizes, tf.constant(new int[] {1, 0}), tf.constant(1)), TFloat64.class),
            tf.constant(1));
    return tf.math.sub(tf.math.div(tf.math.mul(tf.math.add(points, offset), to), from), offset);
  }
}
