package org.ceph4j.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ceph4j.InputException;
import org.ceph4j.WholeFile;
import org.ceph4j.savedmodel.Array;
import org.ceph4j.savedmodel.ElementType;
import org.ceph4j.savedmodel.Npy;
import org.ceph4j.savedmodel.TensorDescription;

/** Arrays as files: NPY for numbers, as they are for strings. */
final class ArrayFile {
  private ArrayFile() {}

  /**
   * Reads what an input takes. NumPy makes float64 and int64 unless told otherwise; where the input
   * is narrower, the array is made so.
   */
  static Array read(Path file, TensorDescription input) {
    try {
      if (input.type() == ElementType.STRING) {
        int[] shape = input.shape().hasRank(0) ? new int[0] : new int[] {1};
        return Array.of(new byte[][] {Files.readAllBytes(file)}, shape);
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        return narrowed(Npy.read(in), input);
      }
    } catch (ArithmeticException e) {
      throw new InputException(
          file + ": holds int64 values that do not fit into the input " + input + ".", e);
    } catch (IOException e) {
      throw new InputException(
          "%s: expected a NumPy array (.npy) for the input %s, found it otherwise or damaged (%s)"
              .formatted(file, input, e.getMessage()),
          e);
    }
  }

  private static Array narrowed(Array array, TensorDescription input) {
    if (array.type() == ElementType.FLOAT64 && input.type().isFloat32InJava()) {
      double[] doubles = array.doubles();
      float[] floats = new float[doubles.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (float) doubles[i];
      }
      return Array.of(floats, array.shape());
    }
    if (array.type() == ElementType.INT64 && input.type() == ElementType.INT32) {
      return Array.of(
          Arrays.stream(array.longs()).mapToInt(Math::toIntExact).toArray(), array.shape());
    }
    return array;
  }

  /** Writes an output and returns its file. */
  static Path write(Path folder, String name, Array array) {
    String stem = name.replaceAll("[^\\w.-]", "_");
    if (array.type() == ElementType.STRING) {
      Path file = folder.resolve(stem + ".txt");
      WholeFile.write(file, String.join("\n", array.strings()) + "\n");
      return file;
    }
    Path file = folder.resolve(stem + ".npy");
    WholeFile.write(file, stream -> Npy.write(stream, array));
    return file;
  }
}
