package org.ceph4j.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text under each other: the first column to the left, the others to the right. */
public final class AlignedTable {
  private static final String GAP = "  ";

  private AlignedTable() {}

  /** The table; its lines end with a line feed. */
  public static String of(List<List<String>> rows) {
    List<Integer> widths =
        IntStream.range(0, rows.get(0).size()).mapToObj(column -> width(rows, column)).toList();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder(row.get(0));
    line.append(" ".repeat(widths.get(0) - row.get(0).length()));
    for (int column = 1; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(GAP).append(" ".repeat(widths.get(column) - cell.length())).append(cell);
    }
    return line.append('\n').toString();
  }
}
