package org.ceph4j.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ceph4j.InputException;
import org.ceph4j.TensorFlowNative;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Signatures;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.SessionFunction;
import org.tensorflow.Signature;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;

/**
 * A loaded bundle's graph: standardised images to heatmaps, as plain arrays. It owns the native
 * memory of the bundle until closed. Thread-safe.
 */
final class HeatmapModel implements AutoCloseable {
  private final SavedModelBundle bundle;
  private final SessionFunction function;
  private final int height;
  private final int width;
  private final int landmarks;

  private HeatmapModel(SavedModelBundle bundle, BundleMetadata metadata) {
    this.bundle = bundle;
    this.function = bundle.function(Signatures.SERVING_DEFAULT);
    this.height = metadata.input().height();
    this.width = metadata.input().width();
    this.landmarks = metadata.landmarks().size();
  }

  /**
   * Loads the bundle.
   *
   * @throws InputException if it is not a bundle, is damaged, or does not do what the metadata say
   */
  static HeatmapModel load(Path folder, BundleMetadata metadata) {
    requireFile(folder, "saved_model.pb");
    requireFile(folder, "variables/variables.index");
    TensorFlowNative.load();
    SavedModelBundle bundle = open(folder);
    try {
      check(folder, bundle, metadata);
      return new HeatmapModel(bundle, metadata);
    } catch (RuntimeException e) {
      bundle.close();
      throw e;
    }
  }

  private static SavedModelBundle open(Path folder) {
    try {
      return SavedModelBundle.load(folder.toString(), Signatures.TAG);
    } catch (TensorFlowException e) {
      throw new InputException(
          folder
              + ": TensorFlow cannot load this bundle: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given")
              + ". Export it again.",
          e);
    }
  }

  private static void requireFile(Path folder, String file) {
    if (!Files.isRegularFile(folder.resolve(file))) {
      throw new InputException(
          folder
              + ": not a SavedModel bundle: expected "
              + file
              + " in it, found "
              + (Files.isDirectory(folder) ? "a folder without it" : "no such folder")
              + ".");
    }
  }

  private static void check(Path folder, SavedModelBundle bundle, BundleMetadata metadata) {
    Signature signature = servingDefault(folder, bundle);
    long[] input = {-1, metadata.input().height(), metadata.input().width(), 1};
    long[] output = {-1, input[1], input[2], metadata.landmarks().size()};
    requireShape(folder, signature.getInputs(), Signatures.INPUT, input);
    requireShape(folder, signature.getOutputs(), Signatures.OUTPUT, output);
  }

  private static Signature servingDefault(Path folder, SavedModelBundle bundle) {
    List<Signature> signatures = bundle.signatures();
    return signatures.stream()
        .filter(signature -> signature.key().equals(Signatures.SERVING_DEFAULT))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    folder
                        + ": should have a signature "
                        + Signatures.SERVING_DEFAULT
                        + ", but has only "
                        + signatures.stream().map(Signature::key).toList()
                        + ". Use a bundle that 'ceph export' wrote."));
  }

  // Feeding a shape that the graph does not expect would end the process, so nothing is left to
  // TensorFlow here. A size that the signature leaves free fits any.
  private static void requireShape(
      Path folder, Map<String, Signature.TensorDescription> tensors, String name, long[] expected) {
    Signature.TensorDescription found = tensors.get(name);
    if (found == null || found.dataType != DataType.DT_FLOAT || !fits(found.shape, expected)) {
      throw new InputException(
          folder
              + ": the signature "
              + Signatures.SERVING_DEFAULT
              + " should have a float32 tensor "
              + name
              + " of shape "
              + Arrays.toString(expected)
              + ", but has "
              + (found == null ? "only " + tensors.keySet() : found.dataType + " " + found.shape)
              + ". The bundle and its "
              + BundleMetadata.FILE
              + " do not belong together; export it again.");
    }
  }

  private static boolean fits(Shape shape, long[] expected) {
    if (shape.numDimensions() != expected.length) {
      return false;
    }
    for (int axis = 0; axis < expected.length; axis++) {
      long size = shape.get(axis);
      if (size != Shape.UNKNOWN_SIZE && size != expected[axis]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The heatmaps of a batch.
   *
   * @param images {@code [batch, height, width, 1]}, standardised
   * @param batch the number of images, at least 1
   * @return {@code [batch, height, width, landmarks]}
   */
  float[] heatmaps(float[] images, int batch) {
    if (batch < 1 || images.length != batch * height * width) {
      throw new IllegalArgumentException(
          batch + " images of " + height + " x " + width + " expected, got " + images.length);
    }
    Shape shape = Shape.of(batch, height, width, 1);
    float[] heatmaps = new float[Math.multiplyExact(batch * height * width, landmarks)];
    try (TFloat32 input = TFloat32.tensorOf(shape, DataBuffers.of(images));
        Result result = function.call(Map.of(Signatures.INPUT, input))) {
      ((TFloat32) result.get(0)).copyTo(DataBuffers.of(heatmaps));
    }
    return heatmaps;
  }

  /** The signatures of the bundle, for people. */
  List<String> signatures() {
    return bundle.signatures().stream().map(Signature::toString).toList();
  }

  @Override
  public void close() {
    bundle.close();
  }
}
