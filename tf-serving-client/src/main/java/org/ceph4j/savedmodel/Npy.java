package org.ceph4j.savedmodel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * NumPy's NPY format, as its documentation of numpy.lib.format describes it: numbers and booleans,
 * little-endian, in C order.
 */
public final class Npy {
  private static final String MAGIC = "\u0093NUMPY";

  /** Magic, version and all of the header fill a multiple of these. */
  private static final int ALIGNMENT = 64;

  /** The header is a Python literal; NumPy writes its keys in this order. */
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '[<|](f4|f8|u1|i4|i8|b1)', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\}\\s*");

  private Npy() {}

  /**
   * Reads one array; the stream stays open.
   *
   * @throws IOException if there is none, it is cut short, or of another kind
   */
  public static Array read(InputStream in) throws IOException {
    String header = header(in);
    Matcher matcher = HEADER.matcher(header);
    if (!matcher.matches()) {
      throw new IOException(
          "neither float, uint8, int32, int64 nor bool, little-endian, in C order: "
              + header.strip());
    }
    int[] shape = shape(matcher.group(2));
    try {
      return elements(in, matcher.group(1), shape);
    } catch (ArithmeticException e) {
      throw new IOException("more than 2 GiB", e);
    }
  }

  private static Array elements(InputStream in, String type, int[] shape) throws IOException {
    int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    ByteBuffer data = bytes(in, Math.multiplyExact(size, type.charAt(1) - '0'));
    switch (type) {
      case "f4" -> {
        float[] elements = new float[size];
        data.asFloatBuffer().get(elements);
        return Array.of(elements, shape);
      }
      case "f8" -> {
        double[] elements = new double[size];
        data.asDoubleBuffer().get(elements);
        return Array.of(elements, shape);
      }
      case "i4" -> {
        int[] elements = new int[size];
        data.asIntBuffer().get(elements);
        return Array.of(elements, shape);
      }
      case "i8" -> {
        long[] elements = new long[size];
        data.asLongBuffer().get(elements);
        return Array.of(elements, shape);
      }
      case "b1" -> {
        boolean[] elements = new boolean[size];
        for (int i = 0; i < size; i++) {
          elements[i] = data.get(i) != 0;
        }
        return Array.of(elements, shape);
      }
      default -> {
        byte[] elements = new byte[size];
        data.get(elements);
        return Array.of(elements, shape);
      }
    }
  }

  private static String header(InputStream in) throws IOException {
    ByteBuffer start = bytes(in, MAGIC.length() + 2);
    byte[] magic = new byte[MAGIC.length()];
    start.get(magic);
    int version = start.get();
    if (!new String(magic, ISO_8859_1).equals(MAGIC) || version < 1 || version > 2) {
      throw new IOException("no array of NPY version 1 or 2");
    }
    int length =
        version == 1 ? Short.toUnsignedInt(bytes(in, 2).getShort()) : bytes(in, 4).getInt();
    return new String(bytes(in, Math.max(0, length)).array(), ISO_8859_1);
  }

  private static int[] shape(String text) throws IOException {
    try {
      return Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(size -> !size.isEmpty())
          .mapToInt(Integer::parseInt)
          .toArray();
    } catch (NumberFormatException e) {
      throw new IOException("an odd shape (" + text + ")", e);
    }
  }

  private static ByteBuffer bytes(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new IOException("cut short");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Writes one array; the stream stays open.
   *
   * @param array of anything but strings, which NPY does not hold as they are
   */
  public static void write(OutputStream out, Array array) throws IOException {
    int[] shape = array.shape();
    String sizes =
        Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "))
            + (shape.length == 1 ? "," : "");
    byte[] data = data(array);
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type(array), sizes);
    int padding = ALIGNMENT - (MAGIC.length() + 4 + header.length() + 1) % ALIGNMENT;
    String line = header + " ".repeat(padding) + "\n";
    ByteBuffer start = ByteBuffer.allocate(MAGIC.length() + 4).order(ByteOrder.LITTLE_ENDIAN);
    start.put(MAGIC.getBytes(ISO_8859_1)).put((byte) 1).put((byte) 0);
    start.putShort((short) line.length());
    out.write(start.array());
    out.write(line.getBytes(ISO_8859_1));
    out.write(data);
  }

  private static String type(Array array) {
    return switch (array.type()) {
      case FLOAT32 -> "<f4";
      case FLOAT64 -> "<f8";
      case UINT8 -> "|u1";
      case INT32 -> "<i4";
      case INT64 -> "<i8";
      case BOOL -> "|b1";
      default -> throw new IllegalArgumentException("NPY holds no " + array.type());
    };
  }

  private static byte[] data(Array array) {
    int width = type(array).charAt(2) - '0';
    byte[] bytes = new byte[Math.multiplyExact(array.size(), width)];
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    switch (array.type()) {
      case FLOAT32 -> data.asFloatBuffer().put(array.floats());
      case FLOAT64 -> data.asDoubleBuffer().put(array.doubles());
      case UINT8 -> data.put(array.bytes());
      case INT32 -> data.asIntBuffer().put(array.ints());
      case INT64 -> data.asLongBuffer().put(array.longs());
      default -> {
        for (boolean element : array.booleans()) {
          data.put((byte) (element ? 1 : 0));
        }
      }
    }
    return bytes;
  }
}
