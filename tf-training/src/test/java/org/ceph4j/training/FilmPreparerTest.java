package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.ceph4j.augmentation.AugmentedFilm;
import org.ceph4j.augmentation.Augmenter;
import org.ceph4j.augmentation.DecodedFilm;
import org.ceph4j.dataset.DatasetOptions;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.Film;
import org.ceph4j.image.FilmReader;
import org.ceph4j.image.NetworkInput;
import org.ceph4j.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilmPreparerTest {
  private static final Map<String, String> AUGMENTED =
      Map.of(
          "augmentation.rotation", "10", "augmentation.noise", "0.5", "heatmap.mapping", "scale");

  @TempDir private Path folder;
  private List<Film> films = List.of();

  @BeforeEach
  void makeFilms() {
    films = Datasets.open(SmallRun.films(folder), DatasetOptions.DEFAULT).films();
  }

  private static float[] part(float[] batch, int film, int films) {
    int length = batch.length / films;
    return Arrays.copyOfRange(batch, film * length, (film + 1) * length);
  }

  private static void assertPlain(Batch batch, Settings settings) {
    for (int i = 0; i < batch.size(); i++) {
      Film film = batch.films().get(i);
      assertThat(part(batch.images(), i, batch.size()))
          .isEqualTo(
              NetworkInput.prepare(FilmReader.read(film.image()), settings.network().resizing()));
    }
  }

  @Test
  void withoutAugmentationFilmsAreWhatTheClientPrepares() {
    Settings settings = SmallRun.settings(Map.of());
    FilmPreparer preparer = new FilmPreparer(settings);
    for (int round = 0; round < 2; round++) {
      long number = round;
      assertPlain(
          preparer.batch(films.stream().map(film -> Showing.toTrain(film, number)).toList()),
          settings);
    }
  }

  @Test
  void filmsThatValidateAreNeverAugmented() {
    Settings settings = SmallRun.settings(AUGMENTED);
    FilmPreparer preparer = new FilmPreparer(settings);
    preparer.batch(films.stream().map(film -> Showing.toTrain(film, 0)).toList());
    Batch batch = preparer.batch(films.stream().map(Showing::toValidate).toList());
    assertPlain(batch, settings);
    assertThat(batch.points()[0]).isEqualTo((float) (films.get(0).points().get(0).x() * 32 / 80));
  }

  // The film is kept after its first round; the rounds differ all the same.
  @Test
  void filmsThatTrainAreAugmentedByTheirRound() {
    Settings settings = SmallRun.settings(AUGMENTED);
    Augmenter augmenter = new Augmenter(settings);
    Film film = films.get(3);
    List<Showing> rounds =
        LongStream.of(4, 0, 4).mapToObj(round -> Showing.toTrain(film, round)).toList();
    Batch batch = new FilmPreparer(settings).batch(rounds);
    for (int i = 0; i < 3; i++) {
      AugmentedFilm expected =
          augmenter.augment(
              film,
              new DecodedFilm(FilmReader.read(film.image())),
              rounds.get(i).round().getAsLong());
      assertThat(part(batch.images(), i, 3)).isEqualTo(expected.input());
      float[] points = part(batch.points(), i, 3);
      for (int point = 0; point < points.length / 2; point++) {
        assertThat(points[2 * point])
            .isEqualTo((float) (expected.points().get(point).x() * 32 / 80));
        assertThat(points[2 * point + 1])
            .isEqualTo((float) (expected.points().get(point).y() * 32 / 96));
      }
    }
    assertThat(part(batch.images(), 1, 3)).isNotEqualTo(part(batch.images(), 0, 3));
  }
}
