package org.ceph4j.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelSpacing;

/**
 * Shows films to the network again that it did not understand as they are: mirrored, inverted, and
 * both. What it understands best is taken. Thread-safe.
 *
 * @param look what a network says of prepared films
 * @param input the size of prepared films
 */
record ViewSearch(Function<List<float[]>, OutputReading.Films> look, ImageSize input) {
  private static final List<View> OTHERS =
      List.of(View.MIRRORED, View.INVERTED, View.MIRRORED_AND_INVERTED);

  /**
   * The landmarks of the view in which they are surest.
   *
   * @param asIs what was found without any change; kept if it was {@linkplain
   *     FilmLandmarks#understood understood}
   */
  FilmLandmarks search(PreparedImage film, Optional<PixelSpacing> spacing, FilmLandmarks asIs) {
    if (asIs.understood()) {
      return asIs;
    }
    OutputReading.Films seen =
        look.apply(OTHERS.stream().map(view -> view.of(film.input(), input)).toList());
    List<FilmLandmarks> views = new ArrayList<>(List.of(asIs));
    for (int i = 0; i < OTHERS.size(); i++) {
      views.add(seen.landmarks(i, film, spacing).seenAs(OTHERS.get(i)));
    }
    return views.stream().max(Comparator.comparing(FilmLandmarks::meanConfidence)).orElseThrow();
  }
}
