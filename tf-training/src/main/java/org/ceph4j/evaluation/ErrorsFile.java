package org.ceph4j.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ceph4j.InputException;

/** Reads the claims of an evaluation from the file {@link #NAME} that it wrote. */
public final class ErrorsFile {
  /** The file's name in an evaluation's folder. */
  public static final String NAME = "errors.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final List<String> COLUMNS =
      List.of(EvaluationCsv.LANDMARK, EvaluationCsv.FOUND, EvaluationCsv.CONFIDENCE);

  private final Path file;

  private ErrorsFile(Path file) {
    this.file = file;
  }

  /**
   * The claims in a file.
   *
   * @param path of the file, or of the folder that it is in
   * @throws InputException if it cannot be read or is no such file
   */
  public static Claims read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
    try (CSVParser rows = CSVParser.parse(file, UTF_8, FORMAT)) {
      return new ErrorsFile(file).claims(rows);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new InputException(
          file + ": cannot be read: " + e + ". 'ceph evaluate --out DIR' writes such a file.", e);
    }
  }

  private Claims claims(CSVParser rows) {
    Unit unit = unit(rows.getHeaderNames());
    List<Claim> claims = new ArrayList<>();
    for (CSVRecord row : rows) {
      claims.add(claim(row, unit, rows.getCurrentLineNumber()));
    }
    if (claims.isEmpty()) {
      throw new InputException(file + ": expected a row for each landmark, found none");
    }
    return new Claims(unit, claims);
  }

  private Unit unit(List<String> header) {
    if (!header.containsAll(COLUMNS)) {
      throw unlikeHeader(header);
    }
    return Stream.of(Unit.MILLIMETRES, Unit.PERCENT_OF_HEIGHT)
        .filter(unit -> header.contains(EvaluationCsv.error(unit)))
        .findFirst()
        .orElseThrow(() -> unlikeHeader(header));
  }

  private InputException unlikeHeader(List<String> header) {
    return new InputException(
        "%s, line 1: expected the columns landmark, found, confidence and error_mm or error_percent_of_height, found %s. Evaluate again with 'ceph evaluate --out DIR'."
            .formatted(file, header));
  }

  private Claim claim(CSVRecord row, Unit unit, long line) {
    try {
      return new Claim(
          row.get(EvaluationCsv.LANDMARK),
          Double.parseDouble(row.get(EvaluationCsv.CONFIDENCE)),
          found(row.get(EvaluationCsv.FOUND)),
          Double.parseDouble(row.get(EvaluationCsv.error(unit))));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "%s, line %s: expected true or false, a confidence in [0, 1] and an error, found %s"
              .formatted(file, line, List.of(row.values())),
          e);
    }
  }

  private static boolean found(String cell) {
    if (!List.of("true", "false").contains(cell)) {
      throw new IllegalArgumentException(cell);
    }
    return cell.equals("true");
  }
}
