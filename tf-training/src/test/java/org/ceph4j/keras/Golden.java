package org.ceph4j.keras;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tensorflow.ndarray.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The arrays of a golden file. */
public final class Golden {
  private static final Pattern HEADER =
      Pattern.compile("'descr': '<([fi][48])', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\)");

  private final Map<String, Array> arrays = new HashMap<>();

  /** One array. */
  public record Array(Shape shape, double[] values) {
    /** The values as float32. */
    public float[] floats() {
      float[] floats = new float[values.length];
      for (int i = 0; i < values.length; i++) {
        floats[i] = (float) values[i];
      }
      return floats;
    }

    /** The values as int32. */
    public int[] ints() {
      return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    }
  }

  private Golden() {}

  /** The arrays of {@code golden/NAME.npz}. */
  public static Golden read(String name) {
    Golden golden = new Golden();
    try (ZipInputStream zip = new ZipInputStream(open(name + ".npz"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        golden.arrays.put(entry.getName().replaceFirst("\\.npy$", ""), array(zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return golden;
  }

  /** The tree of {@code golden/NAME.json}. */
  public static JsonNode json(String name) {
    return JsonMapper.shared().readTree(text(name + ".json"));
  }

  /** The text of {@code golden/FILE}. */
  public static String text(String file) {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return requireNonNull(Golden.class.getResourceAsStream("/golden/" + file), file);
  }

  /** The array of an NPY file. */
  static Array array(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int length = Short.toUnsignedInt(bytes.getShort(8));
    String header = new String(file, 10, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = HEADER.matcher(header);
    if (!matcher.find()) {
      throw new IllegalArgumentException(header);
    }
    bytes.position(10 + length);
    long[] shape =
        Arrays.stream(matcher.group(2).split(","))
            .map(String::strip)
            .filter(size -> !size.isEmpty())
            .mapToLong(Long::parseLong)
            .toArray();
    double[] values = new double[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (matcher.group(1)) {
            case "f4" -> bytes.getFloat();
            case "f8" -> bytes.getDouble();
            case "i4" -> bytes.getInt();
            default -> bytes.getLong();
          };
    }
    return new Array(Shape.of(shape), values);
  }

  /** An array that must be there. */
  public Array get(String name) {
    return requireNonNull(arrays.get(name), name);
  }

  /** The names that begin so, without that beginning, sorted. */
  public List<String> under(String prefix) {
    return arrays.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .sorted()
        .toList();
  }

  /** max|a - b| / max|b|. */
  public static double error(float[] actual, Array expected) {
    return difference(actual, expected) / greatest(expected);
  }

  /** max|a - b|. */
  public static double difference(float[] actual, Array expected) {
    if (actual.length != expected.values().length) {
      throw new AssertionError(
          "expected " + expected.values().length + " values, got " + actual.length);
    }
    double difference = 0;
    for (int i = 0; i < actual.length; i++) {
      double one = Math.abs(actual[i] - expected.values()[i]);
      difference = one <= difference ? difference : one; // a NaN stays
    }
    return difference;
  }

  /** max|b|. */
  public static double greatest(Array array) {
    return Arrays.stream(array.values()).map(Math::abs).max().orElseThrow();
  }
}
