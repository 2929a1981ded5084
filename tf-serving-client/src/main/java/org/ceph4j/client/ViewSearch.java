package org.ceph4j.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ceph4j.landmark.ImageSize;

/**
 * Shows films to the network again: those with blank margins without them, and those that it did
 * not understand mirrored, inverted, and both. What it understands best is taken. Thread-safe.
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
   * @param asIs what was found in the whole film without any change
   */
  FilmLandmarks search(PreparedImage film, FilmLandmarks asIs) {
    List<FilmLandmarks> found = new ArrayList<>(List.of(asIs));
    for (Frame frame : film.frames().subList(1, film.frames().size())) {
      found.addAll(seen(asIs, frame, List.of(View.AS_IS)));
    }
    if (!surest(found).understood()) {
      film.frames().forEach(frame -> found.addAll(seen(asIs, frame, OTHERS)));
    }
    return surest(found);
  }

  private List<FilmLandmarks> seen(FilmLandmarks asIs, Frame frame, List<View> views) {
    OutputReading.Films seen =
        look.apply(views.stream().map(view -> view.of(frame.input(), input)).toList());
    return IntStream.range(0, views.size())
        .mapToObj(
            i ->
                seen.landmarks(i, asIs.image(), frame.size(), asIs.spacing())
                    .seenAs(views.get(i), frame, asIs.size()))
        .toList();
  }

  private static FilmLandmarks surest(List<FilmLandmarks> found) {
    return found.stream().max(Comparator.comparing(FilmLandmarks::meanConfidence)).orElseThrow();
  }
}
