package org.ceph4j.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ceph4j.InputException;
import org.ceph4j.WholeFile;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;

/**
 * The two tables that the program of arXiv 2005.12110 writes for each fold, as its pandas writes
 * them: {@code to_csv(sep=";", index=False)}.
 *
 * <p>{@code predict_fulls.csv} has a row {@code filename;A;Ar;...} for each film with the distances
 * in mm, {@code predict_means.csv} a row {@code class;mean;max} for each landmark. As in the
 * original, a landmark that was not found stands where the decoding of a blank heatmap puts it;
 * {@link Evaluation} says how many there were.
 *
 * @param landmarks the columns
 * @param rows one for each film, at least one
 */
public record PaperScores(LandmarkSet landmarks, List<Row> rows) {
  /** The file with a row for each film. */
  public static final String FULLS = "predict_fulls.csv";

  /** The file with a row for each landmark. */
  public static final String MEANS = "predict_means.csv";

  /**
   * One film.
   *
   * @param stem the film's
   * @param distances in mm, one for each landmark
   */
  public record Row(String stem, List<Double> distances) {
    public Row {
      distances = List.copyOf(distances);
    }
  }

  public PaperScores {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("the tables need at least one film");
    }
  }

  /**
   * The tables of an evaluation's scored films.
   *
   * @param blank where the decoding of a blank heatmap puts a landmark, in px of an image of the
   *     size given
   * @throws InputException where a film's pixel spacing is not known
   */
  public static PaperScores of(Evaluation evaluation, Function<ImageSize, Point> blank) {
    return new PaperScores(
        evaluation.landmarks(),
        evaluation.films().stream().map(film -> row(film, blank.apply(film.size()))).toList());
  }

  private static Row row(ScoredFilm film, Point blank) {
    PixelSpacing spacing =
        film.spacing()
            .orElseThrow(
                () ->
                    new InputException(
                        "%s and %s are in mm, but the pixel spacing of film %s is not known"
                            .formatted(FULLS, MEANS, film.stem())));
    return new Row(
        film.stem(),
        film.landmarks().stream()
            .map(each -> each.found().orElse(blank).distanceTo(each.truth()))
            .map(spacing::toMillimetres)
            .toList());
  }

  /** Writes both files into a folder. */
  public void write(Path folder) {
    WholeFile.write(folder.resolve(FULLS), fulls());
    WholeFile.write(folder.resolve(MEANS), means());
  }

  /** The content of {@link #FULLS}. */
  public String fulls() {
    List<String> header = new ArrayList<>(List.of("filename"));
    header.addAll(landmarks.names());
    StringBuilder table = new StringBuilder(line(header));
    for (Row row : rows) {
      List<String> cells = new ArrayList<>(List.of(row.stem()));
      row.distances().forEach(distance -> cells.add(PythonFloat.repr(distance)));
      table.append(line(cells));
    }
    return table.toString();
  }

  /**
   * The content of {@link #MEANS}; a mean is the plain sum in the films' order over their count.
   */
  public String means() {
    StringBuilder table = new StringBuilder(line(List.of("class", "mean", "max")));
    for (int i = 0; i < landmarks.size(); i++) {
      double sum = 0;
      double maximum = 0;
      for (Row row : rows) {
        sum += row.distances().get(i);
        maximum = Math.max(maximum, row.distances().get(i));
      }
      table.append(
          line(
              List.of(
                  landmarks.names().get(i),
                  PythonFloat.repr(sum / rows.size()),
                  PythonFloat.repr(maximum))));
    }
    return table.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(PaperScores::quoted).collect(Collectors.joining(";", "", "\n"));
  }

  // Python's csv.QUOTE_MINIMAL; that of commons-csv quotes more.
  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(character -> ";\"\r\n".indexOf(character) >= 0);
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
