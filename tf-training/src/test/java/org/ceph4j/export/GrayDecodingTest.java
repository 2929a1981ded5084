package org.ceph4j.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ceph4j.image.FilmReader;
import org.ceph4j.image.GrayImage;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;

/** Decoding in the graph against the reader that defines it. */
final class GrayDecodingTest {
  private static final ImageSize SIZE = new ImageSize(37, 53);

  private static float[] levels(byte[] file) {
    try (Graph graph = new Graph();
        TString bytes = GraphRun.bytes(file)) {
      Ops tf = Ops.create(graph);
      Placeholder<TString> fed = tf.placeholder(TString.class);
      Operand<TFloat32> levels = GrayDecoding.levels(tf, fed);
      return GraphRun.run(graph, fed, bytes, levels);
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesTheReadersLevels(FilmFile kind) {
    byte[] file = kind.encode(RandomFilm.draw(SIZE, 3));
    GrayImage expected = FilmReader.read(kind.name(), file);
    // Colour of 16 bits is weighted in float32 here.
    float tolerance = kind == FilmFile.PNG_COLOUR_16 ? 1 : 0;
    assertThat(levels(file)).containsExactly(expected.levels(), within(tolerance));
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG_GRAY", "PNG_GRAY", "BMP_GRAY", "BMP_COLOUR"})
  void refusesAFileThatIsCutShort(FilmFile kind) {
    byte[] file = kind.encode(RandomFilm.draw(SIZE, 1));
    byte[] cut = Arrays.copyOf(file, file.length * 2 / 3);
    assertThatThrownBy(() -> levels(cut)).isInstanceOf(TFInvalidArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "B", "BM", "no image at all, but of more than thirty bytes"})
  void refusesWhatIsNoImage(String text) {
    assertThatThrownBy(() -> levels(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(TFInvalidArgumentException.class);
  }
}
