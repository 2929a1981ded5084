package org.ceph4j.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The float weights of a network as they were stored.
 *
 * @param source the file or folder
 * @param values row-major, in the order in which they stand there. Not copies: do not write into
 *     them
 * @param ignored what stands there too and is no weight of a network: an optimiser's variables,
 *     counters
 */
public record Weights(Path source, Map<NamedShape, float[]> values, List<String> ignored) {
  public Weights {
    ignored = List.copyOf(ignored);
  }

  /** Names and shapes, in order. */
  List<NamedShape> shapes() {
    return List.copyOf(values.keySet());
  }

  /** SHA-256 of all names, shapes and values, in hex. */
  public String hash() {
    MessageDigest digest = sha256();
    values.forEach(
        (weight, numbers) -> {
          digest.update(weight.toString().getBytes(UTF_8));
          ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
          bytes.asFloatBuffer().put(numbers);
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }
}
