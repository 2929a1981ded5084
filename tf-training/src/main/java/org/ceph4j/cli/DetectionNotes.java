package org.ceph4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.Detection;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.client.View;
import org.ceph4j.image.Margins;

/** What a user has to know before relying on a film's landmarks. */
final class DetectionNotes {
  private DetectionNotes() {}

  /**
   * A sentence each; none of an image that could not be read.
   *
   * @param probability whether the confidence is one
   */
  static List<String> of(Detection detection, boolean probability) {
    if (!(detection instanceof FilmLandmarks film)) {
      return List.of();
    }
    if (probability && !film.understood()) {
      return List.of(
          String.format(
              Locale.ROOT,
              "not understood: %s: the mean confidence is %.2f. Expected a lateral head film like"
                  + " those that trained, facing to either side; do not use these landmarks.",
              film.image(),
              film.meanConfidence()));
    }
    List<String> notes = new ArrayList<>();
    howSeen(film)
        .map(
            how ->
                "note: %s: the network understood it %s; points are those of the film as it is."
                    .formatted(film.image(), how))
        .ifPresent(notes::add);
    if (probability && !film.unsure().isEmpty()) {
      notes.add(
          "unsure: %s: the confidence of %s is under 0.5; look at these points before you use them."
              .formatted(film.image(), inWords(film.unsure())));
    }
    return notes;
  }

  private static Optional<String> howSeen(FilmLandmarks film) {
    List<String> how = new ArrayList<>();
    if (film.view() != View.AS_IS) {
      how.add(film.view().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    if (!film.margins().equals(Margins.NONE)) {
      how.add("without its blank margins (" + film.margins().inWords() + ")");
    }
    return how.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", how));
  }

  private static String inWords(List<DetectedLandmark> landmarks) {
    return landmarks.stream()
        .map(each -> String.format(Locale.ROOT, "%s (%.2f)", each.name(), each.confidence()))
        .collect(Collectors.joining(", "));
  }
}
