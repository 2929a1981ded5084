package org.ceph4j.savedmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * An array of any number of axes: a flat Java array, row by row, and its shape. A scalar has no
 * axes and one element.
 *
 * <p>It holds the caller's array, without a copy. Thread-safe as long as nobody writes into that.
 */
public final class Array {
  private final ElementType type;
  private final int[] shape;
  private final Object elements;

  private Array(ElementType type, Object elements, int... shape) {
    this.type = type;
    this.shape = shape.clone();
    this.elements = elements;
    int given = java.lang.reflect.Array.getLength(elements);
    if (given != size()) {
      throw new IllegalArgumentException(
          "an array " + this + " has " + size() + " elements, got " + given);
    }
  }

  /** float32. */
  public static Array of(float[] elements, int... shape) {
    return new Array(ElementType.FLOAT32, elements, shape);
  }

  /** float64. */
  public static Array of(double[] elements, int... shape) {
    return new Array(ElementType.FLOAT64, elements, shape);
  }

  /** uint8. */
  public static Array of(byte[] elements, int... shape) {
    return new Array(ElementType.UINT8, elements, shape);
  }

  /** int32. */
  public static Array of(int[] elements, int... shape) {
    return new Array(ElementType.INT32, elements, shape);
  }

  /** int64. */
  public static Array of(long[] elements, int... shape) {
    return new Array(ElementType.INT64, elements, shape);
  }

  /** bool. */
  public static Array of(boolean[] elements, int... shape) {
    return new Array(ElementType.BOOL, elements, shape);
  }

  /** Strings, which TensorFlow holds as UTF-8. */
  public static Array of(String[] elements, int... shape) {
    byte[][] bytes =
        Arrays.stream(elements).map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
    return of(bytes, shape);
  }

  /** Strings that are no text, such as encoded images. */
  public static Array of(byte[][] elements, int... shape) {
    return new Array(ElementType.STRING, elements, shape);
  }

  /** What the elements are. */
  public ElementType type() {
    return type;
  }

  /** The size along each axis. */
  public int[] shape() {
    return shape.clone();
  }

  /** The number of elements. */
  public int size() {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /** The elements of a float32 array; not a copy. */
  public float[] floats() {
    return elements(ElementType.FLOAT32, float[].class);
  }

  /** The elements of a float64 array; not a copy. */
  public double[] doubles() {
    return elements(ElementType.FLOAT64, double[].class);
  }

  /** The elements of a uint8 array; not a copy. */
  public byte[] bytes() {
    return elements(ElementType.UINT8, byte[].class);
  }

  /** The elements of an int32 array; not a copy. */
  public int[] ints() {
    return elements(ElementType.INT32, int[].class);
  }

  /** The elements of an int64 array; not a copy. */
  public long[] longs() {
    return elements(ElementType.INT64, long[].class);
  }

  /** The elements of a bool array; not a copy. */
  public boolean[] booleans() {
    return elements(ElementType.BOOL, boolean[].class);
  }

  /** The elements of a string array as text. */
  public String[] strings() {
    return Arrays.stream(byteStrings()).map(text -> new String(text, UTF_8)).toArray(String[]::new);
  }

  /** The elements of a string array as they are; not a copy. */
  public byte[][] byteStrings() {
    return elements(ElementType.STRING, byte[][].class);
  }

  private <T> T elements(ElementType wanted, Class<T> carrier) {
    if (type != wanted) {
      throw new IllegalStateException("the array is " + type + ", not " + wanted);
    }
    return carrier.cast(elements);
  }

  /** Some rows, that is, indices of the first axis: {@code from} up to, not with, {@code to}. */
  Array rows(int from, int to) {
    int row = shape[0] == 0 ? 0 : size() / shape[0];
    Object part = same(elements, (to - from) * row);
    System.arraycopy(elements, from * row, part, 0, (to - from) * row);
    return new Array(type, part, withRows(to - from));
  }

  /** Arrays one after the other along the first axis; all else of them must be the same. */
  static Array joined(List<Array> parts) {
    Array first = parts.get(0);
    int rows = parts.stream().mapToInt(part -> part.shape[0]).sum();
    Object all = same(first.elements, parts.stream().mapToInt(Array::size).sum());
    int next = 0;
    for (Array part : parts) {
      System.arraycopy(part.elements, 0, all, next, part.size());
      next += part.size();
    }
    return new Array(first.type, all, first.withRows(rows));
  }

  private static Object same(Object array, int size) {
    return java.lang.reflect.Array.newInstance(array.getClass().getComponentType(), size);
  }

  private int[] withRows(int rows) {
    int[] changed = shape.clone();
    changed[0] = rows;
    return changed;
  }

  /** Type and shape, as in {@code float32 [2, 48, 64, 1]}. */
  @Override
  public String toString() {
    return type + " " + Arrays.toString(shape);
  }
}
