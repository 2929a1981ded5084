package org.ceph4j.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ceph4j.InputException;

/**
 * A processor as Linux describes it. Of other systems only the architecture is known, and no
 * feature.
 *
 * @param model such as {@code Intel(R) Xeon(R) Processor}
 * @param features its instruction sets, such as {@code avx512_bf16}
 */
public record Processor(String model, Set<String> features) {
  private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");
  private static final List<String> BFLOAT16 = List.of("avx512_bf16", "amx_bf16");

  public Processor {
    features = Set.copyOf(features);
  }

  /** The one that this program runs on. */
  public static Processor ofThisMachine() {
    try {
      return parse(Files.isReadable(DESCRIPTION) ? Files.readString(DESCRIPTION) : "");
    } catch (IOException e) {
      return parse("");
    }
  }

  /** The first processor of a text like that of {@code /proc/cpuinfo}. */
  static Processor parse(String description) {
    return new Processor(
        value(description, "model name").orElse(System.getProperty("os.arch")),
        value(description, "flags").map(flags -> Set.of(flags.split(" "))).orElse(Set.of()));
  }

  private static Optional<String> value(String description, String key) {
    return description
        .lines()
        .filter(line -> line.matches(key + "\\s*:.+"))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip());
  }

  /** Those of its instruction sets that matter to TensorFlow, sorted. */
  public List<String> arithmetic() {
    return features.stream().filter(name -> name.matches("avx.*|amx.*|fma")).sorted().toList();
  }

  /** Whether it computes in this precision by instructions of its own. */
  public boolean has(Precision precision) {
    return switch (precision) {
      case FLOAT32 -> true;
      case TF32 -> false;
      case BFLOAT16 -> BFLOAT16.stream().anyMatch(features::contains);
    };
  }

  /** Refuses a precision that it has no instructions for. */
  void require(Precision precision) {
    if (!has(precision)) {
      throw new InputException(
          "precision %s: expected %s, found %s without. Set the precision to float32."
              .formatted(precision.toString().toLowerCase(Locale.ROOT), needed(precision), model));
    }
  }

  private static String needed(Precision precision) {
    return precision == Precision.TF32
        ? "a GPU of compute capability 8.0 or later"
        : "a processor with one of " + BFLOAT16;
  }
}
