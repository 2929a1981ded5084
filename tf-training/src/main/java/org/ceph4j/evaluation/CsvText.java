package org.ceph4j.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Collects rows of a comma-separated file whose lines end with a line feed. */
final class CsvText {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final StringBuilder text = new StringBuilder();

  void row(List<String> cells) {
    try {
      FORMAT.printRecord(text, cells.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
