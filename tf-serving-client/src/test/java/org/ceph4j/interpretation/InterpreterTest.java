package org.ceph4j.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.image.Scaling;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.savedmodel.Dimensions;
import org.ceph4j.savedmodel.ElementType;
import org.ceph4j.savedmodel.SignatureDescription;
import org.ceph4j.savedmodel.TensorDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InterpreterTest {
  private static final TensorDescription IMAGE = floats("image", -1, 48, 64, 1);
  private static final TensorDescription MAPS = floats("maps", -1, 48, 64, 19);

  private static TensorDescription floats(String name, Integer... sizes) {
    return new TensorDescription(name, ElementType.FLOAT32, Dimensions.of(sizes));
  }

  private static SignatureDescription signature(
      String name, TensorDescription input, TensorDescription... outputs) {
    return new SignatureDescription(name, List.of(input), List.of(outputs));
  }

  private static Interpretation interpret(
      ModelDescription said, TensorDescription input, TensorDescription... outputs) {
    return Interpreter.interpret(
        List.of(signature("f", input, outputs)), said, (signature, image) -> List.of(MAPS));
  }

  private static ModelDescription size(int height, int width) {
    ModelDescription none = ModelDescription.NOTHING;
    return new ModelDescription(
        none.signature(),
        none.input(),
        Optional.of(new ImageSize(height, width)),
        none.resampling(),
        none.scaling(),
        none.output(),
        none.layout(),
        none.landmarks(),
        none.mapping(),
        none.decoding(),
        none.expectedPeak(),
        none.confidence(),
        none.unit(),
        none.order(),
        none.assumedSpacing());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 48, 64, 19, NHWC, 19",
    "-1, 19, 48, 64, NCHW, 19",
    "-1, 24, 32, 5, NHWC, 5",
    "-1, 5, 13, 17, NCHW, 5",
    "-1, -1, -1, 7, NHWC, 7",
    "-1, 7, -1, -1, NCHW, 7"
  })
  void heatmapsLieWhereTheirShapeSays(
      int batch, int first, int second, int third, Layout layout, int count) {
    Interpretation found =
        interpret(ModelDescription.NOTHING, IMAGE, floats("maps", batch, first, second, third));
    assertThat(found.output())
        .isInstanceOfSatisfying(
            HeatmapOutput.class, maps -> assertThat(maps.layout()).isEqualTo(layout));
    assertThat(found.landmarks().size()).isEqualTo(count);
    assertThat(found.findings())
        .contains(new Finding("layout", layout.toString(), Finding.Origin.MODEL));
  }

  @Test
  void aLayoutThatCannotBeToldIsAssumed() {
    Interpretation found =
        interpret(ModelDescription.NOTHING, IMAGE, floats("maps", -1, 48, 64, 48));
    assertThat(found.findings()).contains(new Finding("layout", "nhwc", Finding.Origin.MODEL));
    TensorDescription square = floats("image", -1, 32, 32, 1);
    assertThat(
            interpret(ModelDescription.NOTHING, square, floats("maps", -1, 32, 32, 32))
                .assumptions())
        .contains(new Finding("layout", "nhwc", Finding.Origin.ASSUMED));
  }

  @ParameterizedTest
  @CsvSource({
    "48, 64, 1, NHWC, 1",
    "48, 64, 3, NHWC, 3",
    "1, 48, 64, NCHW, 1",
    "3, 48, 64, NCHW, 3"
  })
  void imagesHaveOneOrThreeChannels(int first, int second, int third, Layout layout, int channels) {
    ImageInput input =
        interpret(ModelDescription.NOTHING, floats("image", -1, first, second, third), MAPS)
            .input();
    assertThat(input.layout()).isEqualTo(layout);
    assertThat(input.channels()).isEqualTo(channels);
    assertThat(input.size()).isEqualTo(new ImageSize(48, 64));
    assertThat(input.scaling()).isEqualTo(Scaling.ZERO_TO_ONE);
  }

  @Test
  void bytesAreLevels() {
    TensorDescription bytes =
        new TensorDescription("image", ElementType.UINT8, Dimensions.of(-1, 48, 64, 3));
    assertThat(interpret(ModelDescription.NOTHING, bytes, MAPS).input().scaling())
        .isEqualTo(Scaling.NONE);
  }

  @Test
  void asksTheModelWhereTheSignatureLeavesTheOutputOpen() {
    TensorDescription open =
        new TensorDescription("maps", ElementType.FLOAT32, new Dimensions(Optional.empty()));
    assertThat(interpret(ModelDescription.NOTHING, IMAGE, open).landmarks().size()).isEqualTo(19);
  }

  @Test
  void aFreeSizeMustBeSaid() {
    TensorDescription free = floats("image", -1, -1, -1, 1);
    assertThatThrownBy(() -> interpret(ModelDescription.NOTHING, free, MAPS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("images of any size")
        .hasMessageContaining("\"size\"");
    assertThat(interpret(size(48, 64), free, MAPS).input().size()).isEqualTo(new ImageSize(48, 64));
    TensorDescription half = floats("image", -1, 40, -1, 1);
    assertThatThrownBy(() -> interpret(size(48, 64), half, MAPS))
        .hasMessageContaining("[-1, 40, -1, 1], but is described with the \"size\" 48 x 64");
  }

  @Test
  void saysWhatDoesNotFit() {
    ModelDescription nothing = ModelDescription.NOTHING;
    assertThatThrownBy(() -> interpret(nothing, floats("x", -1, 4), MAPS))
        .hasMessageContaining("should take images x of float32 or uint8");
    assertThatThrownBy(() -> interpret(nothing, IMAGE, floats("y", -1, 4)))
        .hasMessageContaining("but has none. Say which \"output\"");
    assertThatThrownBy(() -> interpret(nothing, IMAGE, MAPS, floats("more", -1, 48, 64, 2)))
        .hasMessageContaining("maps float32 [-1, 48, 64, 19], more float32 [-1, 48, 64, 2]");
    List<SignatureDescription> two =
        List.of(signature("f", IMAGE, MAPS), signature("g", IMAGE, MAPS));
    assertThatThrownBy(() -> Interpreter.interpret(two, nothing, (called, image) -> List.of()))
        .hasMessageContaining("no signature serving_default, but has [f, g]");
    assertThatThrownBy(
            () -> Interpreter.interpret(List.of(), nothing, (called, image) -> List.of()))
        .hasMessageContaining("no signature that could be called");
    SignatureDescription age =
        new SignatureDescription("f", List.of(IMAGE, floats("age", -1, 1)), List.of(MAPS));
    assertThatThrownBy(
            () -> Interpreter.interpret(List.of(age), nothing, (called, image) -> List.of()))
        .hasMessageContaining("takes 2 inputs")
        .hasMessageContaining("'ceph run'");
  }
}
