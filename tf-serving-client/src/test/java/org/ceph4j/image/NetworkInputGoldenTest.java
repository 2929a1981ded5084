package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against TensorFlow's own decoders, resize and standardisation; see make_image_golden.py. */
class NetworkInputGoldenTest {
  private static final JsonNode GOLDEN = golden();

  private static JsonNode golden() {
    try (InputStream in = NetworkInputGoldenTest.class.getResourceAsStream("network-input.json")) {
      return new JsonMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Case(String name, JsonNode values) {
    GrayImage decoded() {
      return FilmReader.read(name, values.get("file").binaryValue());
    }

    float[] floats(String key) {
      List<JsonNode> numbers = StreamSupport.stream(values.get(key).spliterator(), false).toList();
      float[] floats = new float[numbers.size()];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = numbers.get(i).floatValue();
      }
      return floats;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Case> cases() {
    return StreamSupport.stream(GOLDEN.get("cases").spliterator(), false)
        .map(values -> new Case(values.get("name").asString(), values));
  }

  private static Stream<Case> rgbCases() {
    return cases().filter(golden -> golden.values().has("tensorflowGray"));
  }

  private static ImageSize size(String key) {
    return new ImageSize(GOLDEN.get(key).get(0).intValue(), GOLDEN.get(key).get(1).intValue());
  }

  @Test
  void goldenFileHoldsEachKindOfFile() {
    assertThat(cases()).hasSize(13);
    assertThat(rgbCases()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decodesToTheSameLevels(Case golden) {
    GrayImage image = golden.decoded();
    assertThat(image.size()).isEqualTo(size("from"));
    assertThat(image.white()).isEqualTo(golden.values().get("white").intValue());
    assertThat(image.levels()).containsExactly(golden.floats("gray"));
  }

  @ParameterizedTest
  @MethodSource("rgbCases")
  void graysRgbWithinOneLevelOfTensorFlow(Case golden) {
    float[] levels = golden.decoded().levels();
    assertThat(levels).containsExactly(golden.floats("tensorflowGray"), within(1f));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void resizesToTheSameFloats(Case golden) {
    GrayImage resized = Resize.bilinear(golden.decoded(), size("to"));
    assertThat(resized.levels()).containsExactly(golden.floats("resized"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void preparesTheSameInput(Case golden) {
    float[] input = NetworkInput.prepare(golden.decoded(), size("to"));
    float[] expected = golden.floats("standardised");
    double largest = 0;
    for (float value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(input).containsExactly(expected, within((float) (1e-4 * largest)));
  }
}
