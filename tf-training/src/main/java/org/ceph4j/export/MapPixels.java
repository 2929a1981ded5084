package org.ceph4j.export;

import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.StatelessWhile;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Some pixels of a batch's heatmaps {@code [batch, height, width, landmarks]}, in the order of the
 * heatmaps' values, so row by row within each map. Few pixels of a map are near its peak: working
 * on these alone is what makes decoding in a graph quick.
 *
 * @param tf where ops go
 * @param places int32 {@code [pixels, 4]}: image, row, column and landmark
 * @param shape int32 {@code [4]}: of the heatmaps
 */
record MapPixels(Ops tf, Operand<TInt32> places, Operand<TInt32> shape) {
  /** A pixel and its four neighbours. */
  private static final int[][] CROSS = {
    {0, 0, 0, 0}, {0, -1, 0, 0}, {0, 1, 0, 0}, {0, 0, -1, 0}, {0, 0, 1, 0}
  };

  /** The pixels where this is true. */
  static MapPixels where(Ops tf, Operand<TBool> chosen) {
    return new MapPixels(tf, tf.dtypes.cast(tf.where(chosen), TInt32.class), tf.shape(chosen));
  }

  /** The values {@code [pixels]} that heatmaps have at the pixels. */
  <T extends TType> Operand<T> valuesOf(Operand<T> heatmaps) {
    return tf.gatherNd(heatmaps, places);
  }

  /**
   * The pixels' weighted mean in each map.
   *
   * @param weights {@code [pixels]}
   * @return x and y, {@code [batch, landmarks, 2]}; NaN where a map has no pixel
   */
  Operand<TFloat64> centroids(Operand<TFloat64> weights) {
    Operand<TFloat64> x = tf.math.mul(weights, tf.dtypes.cast(axis(2), TFloat64.class));
    Operand<TFloat64> y = tf.math.mul(weights, tf.dtypes.cast(axis(1), TFloat64.class));
    Operand<TFloat64> sums = ofEachMap(tf.stack(List.of(x, y, weights), Stack.axis(1L)));
    Operand<TInt32> first = tf.constant(new int[] {0, 0});
    Operand<TInt32> weight = tf.constant(new int[] {0, 2});
    Operand<TFloat64> points =
        tf.math.div(
            tf.slice(sums, first, tf.constant(new int[] {-1, 2})),
            tf.slice(sums, weight, tf.constant(new int[] {-1, 1})));
    return tf.reshape(points, tf.stack(List.of(extent(0), extent(3), tf.constant(2))));
  }

  /**
   * The sum over the pixels of each map.
   *
   * @param values {@code [pixels]}
   * @return {@code [batch, landmarks]}
   */
  Operand<TFloat64> sums(Operand<TFloat64> values) {
    return tf.reshape(ofEachMap(values), tf.stack(List.of(extent(0), extent(3))));
  }

  /** Values {@code [pixels, ...]} added up to {@code [maps, ...]}. */
  private Operand<TFloat64> ofEachMap(Operand<TFloat64> values) {
    return tf.math.unsortedSegmentSum(values, map(), mapCount());
  }

  /**
   * Which pixels are joined to their map's first highest pixel by steps up, down, left and right
   * over pixels of this set.
   *
   * @param values {@code [pixels]}
   * @param highest {@code [pixels]}: the highest value of the pixel's map
   * @return {@code [pixels]}
   */
  Operand<TBool> joinedToPeak(Operand<TFloat32> values, Operand<TFloat32> highest) {
    Operand<TInt32> none = count();
    Operand<TInt32> peaks =
        tf.select(tf.math.equal(values, highest), numbers(), tf.fill(tf.shape(values), none));
    Operand<TInt32> firstOfMap = tf.math.unsortedSegmentMin(peaks, map(), mapCount());
    Operand<TInt32> peak = gather(tf, firstOfMap, map());
    Operand<TInt32> regions = regions();
    return tf.math.equal(regions, gather(tf, regions, peak));
  }

  /**
   * The connected region of each pixel, named by its first pixel's number. Each round gives every
   * pixel the least name around it, then that pixel's own name, so that names travel in leaps that
   * double; it ends when nothing changes.
   */
  private Operand<TInt32> regions() {
    try (ConcreteFunction changing = ConcreteFunction.create(MapPixels::changing);
        ConcreteFunction round = ConcreteFunction.create(MapPixels::round)) {
      StatelessWhile rounds =
          tf.statelessWhile(List.of(numbers(), neighbours(), tf.constant(true)), changing, round);
      return rounds.output().get(0).expect(TInt32.class);
    }
  }

  private static Signature changing(Ops tf) {
    Operand<TBool> changed = tf.placeholder(TBool.class);
    return state(tf.placeholder(TInt32.class), tf.placeholder(TInt32.class), changed)
        .key("changing")
        .output("go_on", changed)
        .build();
  }

  private static Signature round(Ops tf) {
    Operand<TInt32> names = tf.placeholder(TInt32.class);
    Operand<TInt32> neighbours = tf.placeholder(TInt32.class);
    Operand<TInt32> least = tf.min(gather(tf, names, neighbours), tf.constant(1));
    Operand<TInt32> leap = gather(tf, least, least);
    return state(names, neighbours, tf.placeholder(TBool.class))
        .key("round")
        .output("next_names", leap)
        .output("same_neighbours", tf.identity(neighbours))
        .output("next_changed", tf.reduceAny(tf.math.notEqual(leap, names), tf.constant(0)))
        .build();
  }

  private static Signature.Builder state(
      Operand<TInt32> names, Operand<TInt32> neighbours, Operand<TBool> changed) {
    return Signature.builder()
        .input("names", names)
        .input("neighbours", neighbours)
        .input("changed", changed);
  }

  /** The numbers {@code [pixels, 5]} of each pixel and its neighbours; itself where one lacks. */
  private Operand<TInt32> neighbours() {
    Operand<TInt32> margin = tf.constant(new int[] {0, 1, 1, 0});
    Operand<TInt32> one = tf.constant(1);
    Operand<TInt32> table = // 0 where there is no pixel of the set
        tf.scatterNd(
            tf.math.add(places, margin),
            tf.math.add(numbers(), one),
            tf.math.add(shape, tf.math.add(margin, margin)));
    Operand<TInt32> cross = tf.math.add(tf.constant(CROSS), margin);
    Operand<TInt32> found =
        tf.math.sub(tf.gatherNd(table, tf.math.add(tf.expandDims(places, one), cross)), one);
    Operand<TInt32> itself = tf.broadcastTo(tf.expandDims(numbers(), one), tf.shape(found));
    return tf.select(tf.math.less(found, tf.constant(0)), itself, found);
  }

  private Operand<TInt32> count() {
    return gather(tf, tf.shape(places), tf.constant(0));
  }

  private Operand<TInt32> numbers() {
    return tf.range(tf.constant(0), count(), tf.constant(1));
  }

  private Operand<TInt32> axis(int axis) {
    return tf.gather(places, tf.constant(axis), tf.constant(1));
  }

  private Operand<TInt32> extent(int axis) {
    return gather(tf, shape, tf.constant(axis));
  }

  /** Which map each pixel belongs to, and how many maps there are. */
  private Operand<TInt32> map() {
    return tf.math.add(tf.math.mul(axis(0), extent(3)), axis(3));
  }

  private Operand<TInt32> mapCount() {
    return tf.math.mul(extent(0), extent(3));
  }

  private static Operand<TInt32> gather(Ops tf, Operand<TInt32> from, Operand<TInt32> at) {
    return tf.gather(from, at, tf.constant(0));
  }
}
