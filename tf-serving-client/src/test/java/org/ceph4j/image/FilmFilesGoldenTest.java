package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.ceph4j.InputException;
import org.ceph4j.bundle.Resampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Against tifffile, Pillow and TensorFlow; see make_film_golden.py. */
class FilmFilesGoldenTest {
  private static final JsonNode GOLDEN = GoldenJson.read("film-files.json");

  @TempDir Path folder;

  record Case(JsonNode values) {
    byte[] file() {
      return values.get("file").binaryValue();
    }

    @Override
    public String toString() {
      return values.get("name").asString();
    }
  }

  private static Stream<Case> cases() {
    return GoldenJson.elements(GOLDEN.get("cases")).map(Case::new);
  }

  static Stream<Case> tiffs() {
    return cases().filter(golden -> !golden.toString().matches("(JPEG|PNG).*"));
  }

  private static Stream<Case> refused() {
    return GoldenJson.elements(GOLDEN.get("refused")).map(Case::new);
  }

  @Test
  void goldenFileHoldsEachKindOfFile() {
    assertThat(cases()).hasSize(82);
    assertThat(refused()).hasSize(8);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatAViewerShows(Case golden) throws IOException {
    GrayImage film = FilmReader.read(golden.toString(), golden.file());
    assertThat(film.size()).isEqualTo(GoldenJson.size(golden.values().get("size")));
    assertThat(film.white()).isEqualTo(golden.values().get("white").intValue());
    assertThat(film.levels()).containsExactly(GoldenJson.floats(golden.values().get("gray")));
    Path file = Files.write(folder.resolve("film"), golden.file());
    assertThat(FilmReader.size(file)).isEqualTo(film.size());
  }

  /** The last bytes of a file may say nothing more of its pixels. */
  @ParameterizedTest
  @MethodSource("tiffs")
  void readsACutTiffWholeOrNotAtAll(Case golden) {
    float[] whole = FilmReader.read("whole", golden.file()).levels();
    for (int length = 0; length < golden.file().length; length += 7) {
      byte[] cut = Arrays.copyOf(golden.file(), length);
      try {
        assertThat(FilmReader.read("cut", cut).levels()).as("%s bytes", length).isEqualTo(whole);
      } catch (InputException e) {
        assertThat(e).hasMessageStartingWith("cut: expected a").hasMessageNotContaining("\n");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void saysWhatIsNoFilm(Case golden) {
    assertThatThrownBy(() -> FilmReader.read("film.tif", golden.file()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("film.tif: expected a")
        .hasMessageContaining("found " + golden.values().get("found").asString())
        .hasMessageNotContaining("damaged");
  }

  @Test
  void keepsTheDepthUpToTheStandardisation() {
    JsonNode faint = GOLDEN.get("faint");
    GrayImage film = FilmReader.read("faint", faint.get("file").binaryValue());
    float[] input =
        NetworkInput.prepare(
            film, new Resizing(GoldenJson.size(faint.get("to")), Resampling.BILINEAR));
    assertThat(input).containsExactly(GoldenJson.floats(faint.get("standardised")), within(1e-3f));
    float[] ofEightBits = GoldenJson.floats(faint.get("standardised8"));
    assertThat(input[0]).isNotCloseTo(ofEightBits[0], within(0.1f));
  }
}
