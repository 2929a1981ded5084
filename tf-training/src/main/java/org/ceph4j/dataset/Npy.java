package org.ceph4j.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NumPy's NPY format, as its documentation of numpy.lib.format describes it. */
final class Npy {
  private static final String MAGIC = "\u0093NUMPY";

  /** The header is a Python literal; NumPy writes its keys in this order. */
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '<f([48])', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\}\\s*");

  private Npy() {}

  static NpyArray read(InputStream in) throws IOException {
    String header = header(in);
    Matcher matcher = HEADER.matcher(header);
    if (!matcher.matches()) {
      throw new IOException("not little-endian floats in C order: " + header.strip());
    }
    List<Integer> shape = shape(matcher.group(2));
    int width = Integer.parseInt(matcher.group(1));
    try {
      int count = shape.stream().reduce(1, Math::multiplyExact);
      ByteBuffer data = bytes(in, Math.multiplyExact(count, width));
      float[] values = new float[count];
      for (int i = 0; i < count; i++) {
        values[i] = width == Float.BYTES ? data.getFloat() : (float) data.getDouble();
      }
      return new NpyArray(shape, values);
    } catch (ArithmeticException e) {
      throw new IOException("more than 2 GiB", e);
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

  private static List<Integer> shape(String text) throws IOException {
    try {
      return Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(size -> !size.isEmpty())
          .map(Integer::valueOf)
          .toList();
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
}
