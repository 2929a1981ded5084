package org.ceph4j.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ceph4j.landmark.ImageSize;

/**
 * Shows films to the network again: those with blank margins without them, and those that it did
 * not understand mirrored, inverted, and both. Thread-safe.
 *
 * @param look what a network says of prepared films
 * @param input the size of prepared films
 */
record ViewSearch(Function<List<float[]>, OutputReading.Films> look, ImageSize input) {
  private static final List<View> UNCHANGED = List.of(View.AS_IS);
  private static final List<View> OTHERS =
      List.of(View.MIRRORED, View.INVERTED, View.MIRRORED_AND_INVERTED);

  /**
   * The landmarks of the first of these that is understood: the film without its margins, the whole
   * film, and then either in its surest other view; of the surest where none is.
   *
   * <p>Without its margins first, however sure the network is of the whole: that is smaller in the
   * input, so that the same px of a heatmap hold more of it.
   *
   * @param asIs what was found in the whole film without any change
   */
  FilmLandmarks search(PreparedImage film, FilmLandmarks asIs) {
    List<FilmLandmarks> all = new ArrayList<>();
    for (List<View> views : List.of(UNCHANGED, OTHERS)) {
      for (Frame frame : film.frames()) {
        boolean known = frame.equals(film.whole()) && views.equals(UNCHANGED);
        FilmLandmarks found = known ? asIs : surest(seen(asIs, frame, views));
        if (found.understood()) {
          return found;
        }
        all.add(found);
      }
    }
    return surest(all);
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
