package org.ceph4j.export;

import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Case;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.image.DecodeImage;
import org.tensorflow.op.image.DecodeJpeg;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint16;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;

/**
 * From the bytes of one image to its gray levels, as ops: the twin of {@link
 * org.ceph4j.image.FilmReader}, which is the definition; GrayDecodingTest holds them together.
 *
 * <p>Levels are the definition's, but for single steps of 65535 in colour of 16 bits, and pixels
 * lie as they are stored: an EXIF orientation is not applied. What TensorFlow cannot decode fails
 * with its message: TIFF, damaged images, CMYK, and BMP that is compressed or has 1, 4 or 16 bits a
 * pixel. Of a GIF it decodes the first frame.
 */
final class GrayDecoding {
  private static final Shape LEVELS = Shape.of(-1, -1, 1);
  private static final int BMP_HEADER = 14;
  private static final int BMP_PIXELS_PLACE = 10;
  private static final int BMP_DEPTH_PLACE = 28;
  private static final int PNG_DEPTH_PLACE = 24;

  // libjpeg's fixed-point weights of Rec. 601, as the definition has them.
  private static final float RED = 19595 / 65536f;
  private static final float GREEN = 38470 / 65536f;
  private static final float BLUE = 7471 / 65536f;

  /** Of 1 to 4 channels; one after gray or after blue is alpha. */
  private static final float[][] WEIGHTS = {
    {1, 0, 0, 0}, {1, 0, 0, 0}, {RED, GREEN, BLUE, 0}, {RED, GREEN, BLUE, 0}
  };

  /** A palette of a BMP has blue, green, red and an unused byte. */
  private static final float[] PALETTE_WEIGHTS = {BLUE, GREEN, RED, 0};

  private interface Decoding {
    Operand<TFloat32> levels(Ops tf, Operand<TString> bytes);
  }

  private GrayDecoding() {}

  /** The levels {@code [height, width, 1]} of an encoded image, a scalar. */
  static Operand<TFloat32> levels(Ops tf, Operand<TString> bytes) {
    try (ConcreteFunction channels = function((ops, file) -> channels(ops, file, TUint8.class));
        ConcreteFunction deep = function((ops, file) -> channels(ops, file, TUint16.class));
        ConcreteFunction luma = function(GrayDecoding::luma);
        ConcreteFunction palette = function(GrayDecoding::palette)) {
      return tf.statelessCase(
              format(tf, bytes),
              List.of(bytes),
              List.of(TFloat32.class),
              List.of(channels, deep, luma, palette),
              Case.outputShapes(LEVELS))
          .output()
          .get(0)
          .expect(TFloat32.class);
    }
  }

  private static ConcreteFunction function(Decoding decoding) {
    return ConcreteFunction.create(
        tf -> {
          Operand<TString> bytes = tf.placeholder(TString.class);
          return Signature.builder()
              .key("decode")
              .input("bytes", bytes)
              .output("levels", decoding.levels(tf, bytes))
              .build();
        });
  }

  /**
   * 1 for a PNG of 16 bits, 2 for a JPEG, 3 for a BMP of 8 bits a pixel, which has a palette, else
   * 0.
   */
  private static Operand<TInt32> format(Ops tf, Operand<TString> bytes) {
    Operand<TInt32> start =
        tf.dtypes.cast(
            tf.io.decodePaddedRaw(bytes, tf.constant(BMP_DEPTH_PLACE + 1), TUint8.class),
            TInt32.class);
    Operand<TInt32> deep =
        matches(tf, start, new int[] {0, 1, PNG_DEPTH_PLACE}, new int[] {0x89, 'P', Short.SIZE});
    Operand<TInt32> jpeg = matches(tf, start, new int[] {0, 1}, new int[] {0xFF, 0xD8});
    Operand<TInt32> palette =
        matches(tf, start, new int[] {0, 1, BMP_DEPTH_PLACE}, new int[] {'B', 'M', Byte.SIZE});
    return tf.math.addN(List.of(deep, jpeg, jpeg, palette, palette, palette));
  }

  /** 1 where the bytes at these places have these values, else 0. */
  private static Operand<TInt32> matches(
      Ops tf, Operand<TInt32> start, int[] places, int[] values) {
    Operand<TInt32> found = tf.gather(start, tf.constant(places), tf.constant(0));
    return tf.dtypes.cast(
        tf.reduceAll(tf.math.equal(found, tf.constant(values)), tf.constant(0)), TInt32.class);
  }

  /** The weighted channels of what TensorFlow decodes alike. */
  private static Operand<TFloat32> channels(
      Ops tf, Operand<TString> bytes, Class<? extends TNumber> depth) {
    Operand<TFloat32> image =
        tf.dtypes.cast(
            tf.image.decodeImage(bytes, depth, DecodeImage.expandAnimations(false)),
            TFloat32.class);
    Operand<TInt32> one = tf.constant(new int[] {1});
    Operand<TInt32> count = tf.slice(tf.shape(image), tf.constant(new int[] {2}), one);
    Operand<TInt32> row =
        tf.concat(List.of(tf.math.sub(count, one), tf.constant(new int[] {0})), tf.constant(0));
    Operand<TInt32> extent = tf.concat(List.of(one, count), tf.constant(0));
    return weighted(tf, image, tf.slice(tf.constant(WEIGHTS), row, extent));
  }

  /** The weighted sum over the last axis, in whole levels. */
  private static Operand<TFloat32> weighted(
      Ops tf, Operand<TFloat32> channels, Operand<TFloat32> weights) {
    Operand<TFloat32> sum =
        tf.reduceSum(tf.math.mul(channels, weights), tf.constant(-1), ReduceSum.keepDims(true));
    return tf.math.floor(tf.math.add(sum, tf.constant(0.5f)));
  }

  /** A JPEG's Y channel by the accurate transform. */
  private static Operand<TFloat32> luma(Ops tf, Operand<TString> bytes) {
    return tf.dtypes.cast(
        tf.image.decodeJpeg(
            bytes, DecodeJpeg.channels(1L), DecodeJpeg.dctMethod("INTEGER_ACCURATE")),
        TFloat32.class);
  }

  /** TensorFlow's decoder of BMP leaves the palette to its caller. */
  private static Operand<TFloat32> palette(Ops tf, Operand<TString> bytes) {
    // Two numbers of 4 bytes: where the pixels begin, and the length of the second header.
    Operand<TInt32> numbers =
        tf.io.decodeRaw(
            tf.strings.substr(bytes, tf.constant(BMP_PIXELS_PLACE), tf.constant(8)), TInt32.class);
    Operand<TInt32> pixels = tf.gather(numbers, tf.constant(0), tf.constant(0));
    Operand<TInt32> entries =
        tf.math.add(tf.gather(numbers, tf.constant(1), tf.constant(0)), tf.constant(BMP_HEADER));
    Operand<TUint8> colours =
        tf.io.decodeRaw(
            tf.strings.substr(bytes, entries, tf.math.sub(pixels, entries)), TUint8.class);
    Operand<TFloat32> channels =
        tf.dtypes.cast(
            tf.reshape(colours, tf.constant(new int[] {-1, PALETTE_WEIGHTS.length})),
            TFloat32.class);
    Operand<TFloat32> levels = weighted(tf, channels, tf.constant(PALETTE_WEIGHTS));
    Operand<TInt32> indices =
        tf.dtypes.cast(
            tf.squeeze(tf.image.decodeBmp(bytes), Squeeze.axis(List.of(2L))), TInt32.class);
    return tf.gather(levels, indices, tf.constant(0));
  }
}
