package org.ceph4j.savedmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ceph4j.InputException;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;

/** Arrays as tensors and back. */
final class Tensors {
  private Tensors() {}

  /** A tensor of that type with the array's elements; the caller closes it. */
  static Tensor of(Array array, ElementType type) {
    Shape shape = Shape.of(Arrays.stream(array.shape()).asLongStream().toArray());
    return switch (type) {
      case FLOAT32 -> TFloat32.tensorOf(shape, DataBuffers.of(array.floats()));
      case FLOAT16 -> TFloat16.tensorOf(shape, DataBuffers.of(array.floats()));
      case BFLOAT16 -> TBfloat16.tensorOf(shape, DataBuffers.of(array.floats()));
      case FLOAT64 -> TFloat64.tensorOf(shape, DataBuffers.of(array.doubles()));
      case UINT8 -> TUint8.tensorOf(shape, DataBuffers.of(array.bytes()));
      case INT32 -> TInt32.tensorOf(shape, DataBuffers.of(array.ints()));
      case INT64 -> TInt64.tensorOf(shape, DataBuffers.of(array.longs()));
      case BOOL -> TBool.tensorOf(shape, DataBuffers.of(array.booleans()));
      case STRING -> TString.tensorOfBytes(shape, DataBuffers.ofObjects(array.byteStrings()));
      case OTHER -> throw new IllegalArgumentException("no array carries " + type);
    };
  }

  /** A copy of the tensor's elements. */
  static Array toArray(Tensor tensor, ElementType type) {
    int[] shape = Arrays.stream(tensor.shape().asArray()).mapToInt(Math::toIntExact).toArray();
    int size = size(tensor);
    switch (type) {
      case FLOAT32, FLOAT16, BFLOAT16 -> {
        float[] elements = new float[size];
        copyFloats(tensor, elements);
        return Array.of(elements, shape);
      }
      case FLOAT64 -> {
        double[] elements = new double[size];
        ((TFloat64) tensor).copyTo(DataBuffers.of(elements));
        return Array.of(elements, shape);
      }
      case UINT8 -> {
        byte[] elements = new byte[size];
        ((TUint8) tensor).copyTo(DataBuffers.of(elements));
        return Array.of(elements, shape);
      }
      case INT32 -> {
        int[] elements = new int[size];
        ((TInt32) tensor).copyTo(DataBuffers.of(elements));
        return Array.of(elements, shape);
      }
      case INT64 -> {
        long[] elements = new long[size];
        ((TInt64) tensor).copyTo(DataBuffers.of(elements));
        return Array.of(elements, shape);
      }
      case BOOL -> {
        boolean[] elements = new boolean[size];
        ((TBool) tensor).copyTo(DataBuffers.of(elements));
        return Array.of(elements, shape);
      }
      case STRING -> {
        return Array.of(strings((TString) tensor), shape);
      }
      default -> throw new IllegalArgumentException("no array carries " + type);
    }
  }

  private static int size(Tensor tensor) {
    try {
      return Math.toIntExact(tensor.shape().size());
    } catch (ArithmeticException e) {
      throw new InputException(
          "an output of shape "
              + tensor.shape()
              + " has more elements than a Java array can hold. Hand in smaller batches.",
          e);
    }
  }

  private static void copyFloats(Tensor tensor, float[] elements) {
    if (tensor instanceof TFloat32 floats) {
      floats.copyTo(DataBuffers.of(elements));
    } else if (tensor instanceof TFloat16 halves) {
      halves.copyTo(DataBuffers.of(elements));
    } else {
      ((TBfloat16) tensor).copyTo(DataBuffers.of(elements));
    }
  }

  private static byte[][] strings(TString tensor) {
    List<byte[]> elements = new ArrayList<>();
    tensor.asBytes().scalars().forEach(element -> elements.add(element.getObject()));
    return elements.toArray(byte[][]::new);
  }
}
