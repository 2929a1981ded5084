package org.ceph4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ceph4j.landmark.ImageSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that the scripts in {@code src/test/python} wrote. */
final class GoldenJson {
  private GoldenJson() {}

  static JsonNode read(String file) {
    try (InputStream in = GoldenJson.class.getResourceAsStream(file)) {
      return new JsonMapper().readTree(Objects.requireNonNull(in, file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The elements of an array. */
  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static float[] floats(JsonNode array) {
    List<JsonNode> numbers = elements(array).toList();
    float[] floats = new float[numbers.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = numbers.get(i).floatValue();
    }
    return floats;
  }

  /** From {@code [height, width]}. */
  static ImageSize size(JsonNode array) {
    return new ImageSize(array.get(0).intValue(), array.get(1).intValue());
  }
}
