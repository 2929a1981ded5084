package org.ceph4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ceph4j.image.Margins;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With a network that knows one film: of 2 x 3 px, its levels rising from left to right. */
final class ViewSearchTest {
  private static final ImageSize INPUT = new ImageSize(2, 3);
  private static final ImageSize FILM = new ImageSize(20, 31);
  private static final float[] KNOWN = {-1, 0, 2, -1, 0.5f, 3};

  private final List<float[]> shown = new ArrayList<>();

  private static float[] changed(boolean mirrored, boolean inverted) {
    float[] film = new float[KNOWN.length];
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        float level = KNOWN[row * 3 + (mirrored ? 2 - column : column)];
        film[row * 3 + column] = inverted ? -level : level;
      }
    }
    return film;
  }

  private static FilmLandmarks found(ImageSize size, double confidence) {
    return new FilmLandmarks(
        "film",
        size,
        Optional.of(new PixelSpacing(0.1)),
        List.of(
            new DetectedLandmark("A", Optional.of(new Point(4, 7.5)), confidence),
            new DetectedLandmark("B", Optional.empty(), confidence)));
  }

  private OutputReading.Films look(List<float[]> films) {
    shown.addAll(films);
    return (place, image, size, spacing) ->
        found(size, Arrays.equals(films.get(place), KNOWN) ? 0.9 : 0.1 + 0.01 * place);
  }

  private FilmLandmarks search(float[] film, FilmLandmarks asIs) {
    return search(List.of(new Frame(Margins.NONE, FILM, film)), asIs);
  }

  private FilmLandmarks search(List<Frame> frames, FilmLandmarks asIs) {
    ImageSource source = ImageSource.of("film", new byte[0]);
    return new ViewSearch(this::look, INPUT).search(new PreparedImage(source, frames, ""), asIs);
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, MIRRORED",
    "false, true, INVERTED",
    "true, true, MIRRORED_AND_INVERTED"
  })
  void takesTheViewThatTheNetworkUnderstands(boolean mirrored, boolean inverted, View view) {
    FilmLandmarks best = search(changed(mirrored, inverted), found(FILM, 0.3));
    assertThat(best.view()).isEqualTo(view);
    assertThat(best.meanConfidence()).isEqualTo(0.9);
    assertThat(best.landmarks().get(0).point()).contains(new Point(mirrored ? 26 : 4, 7.5));
    assertThat(best.landmarks().get(1).point()).isEmpty();
    assertThat(best.spacing()).contains(new PixelSpacing(0.1));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.99, 0", "0.499, 3", "0.2, 3"})
  void looksAgainOnlyWhereTheFilmIsNotUnderstood(double confidence, int looks) {
    FilmLandmarks asIs = found(FILM, confidence);
    assertThat(search(new float[6], asIs)).isEqualTo(asIs);
    assertThat(shown).hasSize(looks);
  }

  @ParameterizedTest
  @CsvSource({"false, AS_IS, 0.95, 1", "false, AS_IS, 0.3, 1", "true, MIRRORED, 0.3, 4"})
  void looksInsideBlankMargins(boolean mirrored, View view, double confidence, int looks) {
    Margins margins = new Margins(2, 4, 6, 1);
    Frame whole = new Frame(Margins.NONE, FILM, new float[6]);
    Frame inside = new Frame(margins, new ImageSize(14, 24), changed(mirrored, false));
    FilmLandmarks best = search(List.of(inside, whole), found(FILM, confidence));
    assertThat(shown).hasSize(looks);
    assertThat(best.view()).isEqualTo(view);
    assertThat(best.margins()).isEqualTo(margins);
    assertThat(best.size()).isEqualTo(FILM);
    assertThat(best.landmarks().get(0).point())
        .contains(new Point((mirrored ? 19 : 4) + 6, 7.5 + 2));
  }

  @Test
  void keepsTheMarginsWhereTheyDoNotDisturb() {
    Frame whole = new Frame(Margins.NONE, FILM, KNOWN);
    Frame inside = new Frame(new Margins(2, 4, 6, 1), new ImageSize(14, 24), new float[6]);
    FilmLandmarks asIs = found(FILM, 0.9);
    assertThat(search(List.of(inside, whole), asIs)).isEqualTo(asIs);
  }

  @ParameterizedTest
  @EnumSource
  void aViewTwiceIsTheFilm(View view) {
    assertThat(view.of(view.of(KNOWN, INPUT), INPUT)).isEqualTo(KNOWN);
    Point point = new Point(3.25, 9);
    assertThat(view.undo(view.undo(point, FILM), FILM)).isEqualTo(point);
  }
}
