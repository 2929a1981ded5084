package org.ceph4j.benchmark;

import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ceph4j.InputException;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.device.SessionConfig;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.interpretation.ImageInput;
import org.ceph4j.interpretation.Interpretation;
import org.ceph4j.savedmodel.Array;
import org.ceph4j.savedmodel.ElementType;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.SessionFunction;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** A bundle, and a batch of noise that lies in a tensor. It owns both until closed. */
final class BareBundle implements AutoCloseable {
  private final SavedModelBundle bundle;
  private final SessionFunction function;
  private final String input;
  private final TFloat32 images;

  /**
   * Loads a bundle.
   *
   * @throws InputException if it does not take images in float32
   */
  BareBundle(BenchmarkedModel model, Interpretation interpretation) {
    Array noise = noise(interpretation.input(), model.options().batchSize());
    if (noise.type() != ElementType.FLOAT32) {
      throw new InputException(
          model.bundle()
              + ": expected an input in float32 to measure, found "
              + noise.type()
              + ".");
    }
    TensorFlowNative.load();
    bundle =
        SavedModelBundle.loader(model.bundle().toString())
            .withTags(Signatures.TAG)
            .withConfigProto(SessionConfig.forBundle(model.device()))
            .load();
    function = bundle.function(interpretation.signature());
    input = interpretation.input().name();
    long[] shape = IntStream.of(noise.shape()).asLongStream().toArray();
    images = TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(noise.floats()));
  }

  /** Standardised, as images are. */
  private static Array noise(ImageInput input, int count) {
    Random random = new Random(1);
    float[] film = new float[input.size().pixels()];
    for (int i = 0; i < film.length; i++) {
      film[i] = (float) random.nextGaussian();
    }
    return input.batch(Collections.nCopies(count, film));
  }

  /** Runs the network, leaves what it gives where it is, and says how long it took, in ns. */
  long run() {
    long begun = System.nanoTime();
    function.call(Map.of(input, images)).close();
    return System.nanoTime() - begun;
  }

  @Override
  public void close() {
    images.close();
    bundle.close();
  }
}
