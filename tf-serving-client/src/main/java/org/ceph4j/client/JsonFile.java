package org.ceph4j.client;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.ceph4j.InputException;
import org.ceph4j.WholeFile;
import org.ceph4j.bundle.Confidence;
import org.ceph4j.bundle.MassConfidence;
import org.ceph4j.bundle.PeakConfidence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records as JSON files. */
public final class JsonFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addMixIn(Confidence.class, ConfidenceKinds.class)
          .build();

  private static final JsonMapper PARTIAL =
      JSON.rebuild()
          .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .withConfigOverride(
              Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  // The model's records know nothing of JSON.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = PeakConfidence.class, name = "peak"),
    @JsonSubTypes.Type(value = MassConfidence.class, name = "mass")
  })
  private interface ConfidenceKinds {}

  private JsonFile() {}

  /**
   * Reads a record: every component is there, and nothing else.
   *
   * @throws InputException if the file cannot be read or does not hold such a record
   */
  public static <T> T read(Path file, Class<T> type) {
    return read(JSON, file, type, tree -> {});
  }

  /**
   * Reads a record that an older version may have written.
   *
   * @param renewal brings an older version's tree up to date
   * @throws InputException if the file cannot be read or does not hold such a record
   */
  static <T> T read(Path file, Class<T> type, Consumer<ObjectNode> renewal) {
    return read(JSON, file, type, renewal);
  }

  /**
   * Reads a record as people write it: what is optional may be left out, and constants may be in
   * small letters.
   *
   * @throws InputException if the file cannot be read or does not hold such a record
   */
  public static <T> T readPartial(Path file, Class<T> type) {
    return read(PARTIAL, file, type, tree -> {});
  }

  private static <T> T read(
      JsonMapper mapper, Path file, Class<T> type, Consumer<ObjectNode> renewal) {
    try {
      JsonNode tree = mapper.readTree(Files.readAllBytes(file));
      if (tree instanceof ObjectNode root) {
        renewal.accept(root);
      }
      return mapper.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new InputException(
          file + ": does not hold what this version expects there: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }

  /** Writes a record; the file is whole or not there. */
  public static void write(Path file, Object value) {
    WholeFile.write(file, toText(value) + "\n");
  }

  /** A record as it would stand in a file. */
  public static String toText(Object value) {
    return JSON.writeValueAsString(value);
  }
}
