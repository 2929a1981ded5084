package org.ceph4j.export;

import java.util.List;
import org.ceph4j.image.Resizing;
import org.ceph4j.landmark.ImageSize;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.MapDefun;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ScaleAndTranslate;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;

/**
 * From encoded images of any sizes to what a network reads, as ops: the twin of {@link
 * org.ceph4j.image.NetworkInput}, which is the definition; FilmInputTest holds them together.
 *
 * @param images {@code [batch, height, width, 1]}, standardised
 * @param sizes int32 {@code [batch, 2]}: height and width of each original in px
 */
record FilmInput(Operand<TFloat32> images, Operand<TInt32> sizes) {
  /**
   * Decodes, resizes and standardises each image by itself.
   *
   * @param encoded {@code [batch]}, bytes of JPEG, PNG or BMP files
   * @param resizing to the network's input
   */
  static FilmInput of(Ops tf, Operand<TString> encoded, Resizing resizing) {
    ImageSize input = resizing.size();
    try (ConcreteFunction prepare =
        ConcreteFunction.create(function -> preparation(function, resizing))) {
      MapDefun prepared =
          tf.mapDefun(
              List.of(encoded),
              List.of(),
              List.of(TFloat32.class, TInt32.class),
              List.of(Shape.of(input.height(), input.width(), 1), Shape.of(2)),
              prepare);
      List<Output<?>> outputs = prepared.output();
      return new FilmInput(
          outputs.get(0).expect(TFloat32.class), outputs.get(1).expect(TInt32.class));
    }
  }

  private static Signature preparation(Ops tf, Resizing resizing) {
    ImageSize input = resizing.size();
    Operand<TString> bytes = tf.placeholder(TString.class);
    Operand<TFloat32> levels = GrayDecoding.levels(tf, bytes); // [height, width, 1]
    Operand<TFloat32> resized = resized(tf, tf.expandDims(levels, tf.constant(0)), resizing);
    return Signature.builder()
        .key("prepare")
        .input("bytes", bytes)
        .output("image", standardised(tf, tf.reshape(resized, shape(tf, input)), input))
        .output(
            "size",
            tf.slice(tf.shape(levels), tf.constant(new int[] {0}), tf.constant(new int[] {2})))
        .build();
  }

  private static Operand<TFloat32> resized(Ops tf, Operand<TFloat32> films, Resizing resizing) {
    Operand<TInt32> size =
        tf.constant(new int[] {resizing.size().height(), resizing.size().width()});
    return switch (resizing.resampling()) {
      case BILINEAR -> tf.image.resizeBilinear(films, size, ResizeBilinear.halfPixelCenters(true));
      case ANTIALIAS ->
          tf.image.scaleAndTranslate(
              films,
              size,
              factors(tf, films, size),
              tf.constant(new float[] {0, 0}),
              ScaleAndTranslate.kernelType("triangle"),
              ScaleAndTranslate.antialias(true));
    };
  }

  /** New height and width over the old ones. */
  private static Operand<TFloat32> factors(Ops tf, Operand<TFloat32> films, Operand<TInt32> size) {
    Operand<TInt32> old =
        tf.slice(tf.shape(films), tf.constant(new int[] {1}), tf.constant(new int[] {2}));
    return tf.math.div(tf.dtypes.cast(size, TFloat32.class), tf.dtypes.cast(old, TFloat32.class));
  }

  private static Operand<TInt32> shape(Ops tf, ImageSize input) {
    return tf.constant(new int[] {input.height(), input.width(), 1});
  }

  /** {@link org.ceph4j.image.Standardise}; as there, mean and variance are taken in double. */
  private static Operand<TFloat32> standardised(Ops tf, Operand<TFloat32> image, ImageSize input) {
    Operand<TInt32> all = tf.constant(new int[] {0, 1, 2});
    Operand<TFloat64> levels = tf.dtypes.cast(image, TFloat64.class);
    Operand<TFloat64> centred = tf.math.sub(levels, tf.math.mean(levels, all));
    Operand<TFloat64> variance = tf.math.mean(tf.math.square(centred), all);
    Operand<TFloat64> least = tf.constant(1 / Math.sqrt(input.pixels()));
    return tf.dtypes.cast(
        tf.math.div(centred, tf.math.maximum(tf.math.sqrt(variance), least)), TFloat32.class);
  }
}
