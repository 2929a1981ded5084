package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Against TensorFlow's own decoders, resize and standardisation; see make_image_golden.py. */
class NetworkInputGoldenTest {
  private static final JsonNode GOLDEN = GoldenJson.read("network-input.json");

  private record Case(String name, JsonNode values) {
    GrayImage decoded() {
      return FilmReader.read(name, values.get("file").binaryValue());
    }

    float[] floats(String key) {
      return GoldenJson.floats(values.get(key));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Case> cases() {
    return GoldenJson.elements(GOLDEN.get("cases"))
        .map(values -> new Case(values.get("name").asString(), values));
  }

  private static Stream<Case> rgbCases() {
    return cases().filter(golden -> golden.values().has("tensorflowGray"));
  }

  private static Resizing bilinear(ImageSize size) {
    return new Resizing(size, Resampling.BILINEAR);
  }

  private static ImageSize size(String key) {
    return GoldenJson.size(GOLDEN.get(key));
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
  void antialiasesToTheSameLevels(Case golden) {
    GrayImage resized = new Resizing(size("to"), Resampling.ANTIALIAS).resize(golden.decoded());
    float white = golden.decoded().white();
    assertThat(resized.levels())
        .containsExactly(golden.floats("antialiased"), within(1e-6f * white));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void preparesTheSameInput(Case golden) {
    float[] input = NetworkInput.prepare(golden.decoded(), bilinear(size("to")));
    float[] expected = golden.floats("standardised");
    double largest = 0;
    for (float value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(input).containsExactly(expected, within((float) (1e-4 * largest)));
  }
}
