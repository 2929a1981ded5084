package org.ceph4j.report;

import static java.util.Comparator.comparingDouble;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.evaluation.MeanShape;
import org.ceph4j.evaluation.ScoredFilm;
import org.ceph4j.evaluation.ScoredLandmark;
import org.ceph4j.evaluation.Unit;
import org.ceph4j.image.GrayImage;
import org.ceph4j.report.FactsSection.Fact;

/** The sections that show an evaluation. */
public final class EvaluationSections {
  private static final String NOT_FOUND =
      "A landmark that was not found has the image centre's error and is outside every threshold.";

  private EvaluationSections() {}

  /** The figures to see first: the mean error, the detection rates, and what is missing. */
  public static Section headline(Evaluation evaluation) {
    return new FiguresSection("Result", ScoreFigures.of(evaluation));
  }

  /** A row for each landmark and one for all. */
  public static Section landmarks(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(ScoreCells.header("landmark", evaluation.units()));
    evaluation.perLandmark().forEach(score -> rows.add(ScoreCells.row(score.name(), score)));
    rows.add(ScoreCells.row(evaluation.overall().name(), evaluation.overall()));
    return new TableSection("Landmarks", "Radial errors. " + NOT_FOUND, rows);
  }

  /** The evaluation beside a prediction for the same films that reads no image. */
  public static Section comparison(Evaluation evaluation, MeanShape shape) {
    return new TableSection(
        "Against the mean shape",
        "The mean shape puts every landmark at its mean place in the training films, and reads no"
            + " image.",
        List.of(
            ScoreCells.header("prediction", evaluation.units()),
            ScoreCells.row("this model", evaluation.overall()),
            ScoreCells.row("mean shape", shape.onFilmsOf(evaluation).overall())));
  }

  /** The films that have no part in the scores, each with its reason. */
  public static Section unscored(Evaluation evaluation) {
    return new FactsSection(
        "Films without a score",
        evaluation.unscored().stream().map(film -> new Fact(film.stem(), film.reason())).toList());
  }

  /**
   * Films with their landmarks drawn in, the error below each.
   *
   * @param films some of an evaluation's, in the order to show them
   * @param unit one of the evaluation's
   * @param image reads the film of a stem
   */
  public static Section films(
      String heading, List<ScoredFilm> films, Unit unit, Function<String, GrayImage> image) {
    return new PicturesSection(
        heading,
        Overlay.LEGEND,
        films.stream().map(film -> picture(film, unit, image.apply(film.stem()))).toList());
  }

  private static Picture picture(ScoredFilm film, Unit unit, GrayImage image) {
    BufferedImage overlay = Overlay.draw(image, Mark.of(film));
    ScoredLandmark worst =
        film.landmarks().stream().max(comparingDouble(ScoredLandmark::pixels)).orElseThrow();
    String caption =
        String.format(
            Locale.ROOT,
            "%s: mean error %.2f %s, largest %.2f (%s), not found %d",
            film.stem(),
            film.meanError(unit),
            unit.label(),
            film.error(worst, unit),
            worst.name(),
            film.notFound());
    return Picture.of(caption, overlay);
  }
}
