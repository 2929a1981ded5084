package org.ceph4j.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An evaluation as CSV files for programs: commas, a header, lines that end with a line feed,
 * numbers with all their digits. A column's name ends with its unit's {@link Unit#key}.
 */
public final class EvaluationCsv {
  static final String LANDMARK = "landmark";
  static final String FOUND = "found";
  static final String CONFIDENCE = "confidence";

  private EvaluationCsv() {}

  /**
   * A row for each landmark and then one for {@link Score#ALL}: {@code landmark,count,not_found},
   * and for each unit {@code mean,sd,median,max} and the detection rates in percent, as in {@code
   * sdr_percent_2.5_mm}.
   */
  public static String scores(Evaluation evaluation) {
    CsvText csv = new CsvText();
    csv.row(header(evaluation.overall()));
    Stream.concat(evaluation.perLandmark().stream(), Stream.of(evaluation.overall()))
        .forEach(score -> csv.row(cells(score)));
    return csv.toString();
  }

  /**
   * A row for each landmark of each scored film: {@code
   * film,landmark,found,truth_x,truth_y,x,y,confidence}, places in px of the original and empty
   * where not found, and the error in each unit. {@link ErrorsFile} reads it back.
   */
  public static String films(Evaluation evaluation) {
    CsvText csv = new CsvText();
    List<String> header =
        new ArrayList<>(List.of("film", LANDMARK, FOUND, "truth_x", "truth_y", "x", "y"));
    header.add(CONFIDENCE);
    evaluation.units().forEach(unit -> header.add(error(unit)));
    csv.row(header);
    for (ScoredFilm film : evaluation.films()) {
      film.landmarks().forEach(each -> csv.row(cells(film, each, evaluation.units())));
    }
    return csv.toString();
  }

  /** The column of the errors in that unit. */
  static String error(Unit unit) {
    return "error_" + unit.key();
  }

  private static List<String> header(Score score) {
    List<String> header = new ArrayList<>(List.of(LANDMARK, "count", "not_found"));
    for (ErrorSummary errors : score.errors()) {
      String unit = errors.unit().key();
      Stream.of("mean_", "sd_", "median_", "max_").forEach(name -> header.add(name + unit));
      errors
          .detectionRates()
          .forEach(rate -> header.add("sdr_percent_" + rate.threshold() + "_" + unit));
    }
    return header;
  }

  private static List<String> cells(Score score) {
    List<String> cells = new ArrayList<>();
    cells.add(score.name());
    cells.add(Integer.toString(score.count()));
    cells.add(Integer.toString(score.notFound()));
    for (ErrorSummary errors : score.errors()) {
      cells.add(PythonFloat.repr(errors.mean()));
      cells.add(PythonFloat.repr(errors.standardDeviation()));
      cells.add(PythonFloat.repr(errors.median()));
      cells.add(PythonFloat.repr(errors.maximum()));
      errors.detectionRates().forEach(rate -> cells.add(PythonFloat.repr(rate.percent())));
    }
    return cells;
  }

  private static List<String> cells(ScoredFilm film, ScoredLandmark landmark, List<Unit> units) {
    List<String> cells = new ArrayList<>();
    cells.add(film.stem());
    cells.add(landmark.name());
    cells.add(Boolean.toString(landmark.found().isPresent()));
    cells.add(PythonFloat.repr(landmark.truth().x()));
    cells.add(PythonFloat.repr(landmark.truth().y()));
    cells.add(landmark.found().map(point -> PythonFloat.repr(point.x())).orElse(""));
    cells.add(landmark.found().map(point -> PythonFloat.repr(point.y())).orElse(""));
    cells.add(PythonFloat.repr(landmark.confidence()));
    units.forEach(unit -> cells.add(PythonFloat.repr(film.error(landmark, unit))));
    return cells;
  }
}
