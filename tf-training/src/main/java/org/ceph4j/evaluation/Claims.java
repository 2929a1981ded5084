package org.ceph4j.evaluation;

import java.util.List;
import org.ceph4j.InputException;

/**
 * What a model claimed of landmarks whose places are known; of several models that never trained on
 * the films that they were asked about, as the folds of a cross-validation, together.
 *
 * @param unit of the errors: mm where every film's spacing is known, or else percent of the image
 *     height
 * @param all in any order, at least one
 */
public record Claims(Unit unit, List<Claim> all) {
  public Claims {
    all = List.copyOf(all);
    if (all.isEmpty() || unit.thresholds().isEmpty()) {
      throw new IllegalArgumentException("need claims in a unit with thresholds, got " + unit);
    }
  }

  /** Those of an evaluation. */
  public static Claims of(Evaluation evaluation) {
    Unit unit = evaluation.overall().headline().unit();
    return new Claims(
        unit,
        evaluation.films().stream()
            .flatMap(film -> film.landmarks().stream().map(each -> claim(film, each, unit)))
            .toList());
  }

  private static Claim claim(ScoredFilm film, ScoredLandmark landmark, Unit unit) {
    return new Claim(
        landmark.name(),
        landmark.confidence(),
        landmark.found().isPresent(),
        film.error(landmark, unit));
  }

  /**
   * Those of several evaluations together.
   *
   * @param parts at least one
   * @throws InputException where they do not have the same unit
   */
  public static Claims pooled(List<Claims> parts) {
    List<Unit> units = parts.stream().map(Claims::unit).distinct().toList();
    if (units.size() > 1) {
      throw new InputException(
          "expected errors in the same unit in all files, found "
              + units.stream().map(Unit::label).toList()
              + "; evaluate films whose pixel spacing is known and films whose is not by themselves");
    }
    return new Claims(units.get(0), parts.stream().flatMap(part -> part.all().stream()).toList());
  }
}
