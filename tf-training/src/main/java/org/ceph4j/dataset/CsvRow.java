package org.ceph4j.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.io.input.BOMInputStream;
import org.ceph4j.InputException;
import org.ceph4j.landmark.Point;

/**
 * One row of a CSV file of landmarks, not yet known to be right.
 *
 * @param line where it ends in the file, counted from 1
 * @param columns how many the header has
 * @param cells by the names of the header
 */
record CsvRow(Path file, long line, int columns, CSVRecord cells) {
  private static final List<String> COLUMNS = List.of("image", "landmark", "x", "y");
  private static final String SPACING = "mm_per_px";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .setTrim(true)
          .get();

  /** All rows of a UTF-8 file, with or without a byte order mark. */
  static List<CsvRow> read(Path file) {
    try (BOMInputStream bytes = BOMInputStream.builder().setPath(file).get();
        CSVParser parser =
            CSVParser.builder()
                .setReader(new InputStreamReader(bytes, UTF_8.newDecoder()))
                .setFormat(FORMAT)
                .get()) {
      List<String> header = parser.getHeaderNames();
      if (!header.containsAll(COLUMNS)) {
        throw new InputException(
            "%s, line 1: expected the columns %s and optionally %s with commas between, found %s"
                .formatted(file, COLUMNS, SPACING, header));
      }
      List<CsvRow> rows = new ArrayList<>();
      for (CSVRecord cells : parser) {
        rows.add(new CsvRow(file, parser.getCurrentLineNumber(), header.size(), cells));
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new InputException(file + ": expected a UTF-8 CSV file: " + e.getMessage(), e);
    }
  }

  String image() {
    return cell("image");
  }

  String landmark() {
    return cell("landmark");
  }

  /** In mm per px as written; blank where the file does not tell it. */
  String spacing() {
    return cell(SPACING);
  }

  /** The stem of the image. */
  String stem() {
    return FilenameUtils.getBaseName(image());
  }

  Path imageFile() {
    try {
      return file.resolveSibling(image());
    } catch (InvalidPathException e) {
      throw wrong("the path of an image", "'" + image() + "'");
    }
  }

  Point point() {
    return new Point(number("x"), number("y"));
  }

  double positiveSpacing() {
    double millimetres = number(SPACING);
    if (millimetres <= 0) {
      throw wrong("a positive " + SPACING, "'" + spacing() + "'");
    }
    return millimetres;
  }

  private double number(String column) {
    return Decimal.parse(cell(column))
        .orElseThrow(() -> wrong("a finite number as " + column, "'" + cell(column) + "'"));
  }

  /** A row with too few cells has blank ones at its end. */
  private String cell(String column) {
    return cells.isSet(column) ? cells.get(column) : "";
  }

  /** For a row that is not what it must be. */
  InputException wrong(String expected, String found) {
    return new InputException(
        "%s, line %s: expected %s, found %s".formatted(file, line, expected, found));
  }

  /** Throws if the row has not one cell for each column, as where a comma is a decimal point. */
  void requireOneCellAColumn() {
    if (!cells.isConsistent()) {
      throw wrong(columns + " cells", cells.size() + " cells");
    }
  }
}
