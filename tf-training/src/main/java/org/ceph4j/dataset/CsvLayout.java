package org.ceph4j.dataset;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.io.FilenameUtils;
import org.ceph4j.InputException;
import org.ceph4j.image.FilmReader;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;

/**
 * A CSV file with a row for each film and landmark, or a folder with one named {@code
 * landmarks.csv}.
 *
 * <p>The columns are {@code image}, {@code landmark}, {@code x}, {@code y} and, if wanted, {@code
 * mm_per_px}, in any order; images are found relative to the CSV file. Landmarks come in the order
 * of their first appearance, or in a known set's own order.
 */
final class CsvLayout implements Layout {
  private static final String FILE = "landmarks.csv";

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String expected() {
    return "a CSV file, or a folder with landmarks.csv, with columns image,landmark,x,y"
        + " and optionally mm_per_px";
  }

  @Override
  public boolean recognises(Path root) {
    return (FilenameUtils.isExtension(Folders.name(root), "csv") && Files.isRegularFile(root))
        || Files.isRegularFile(root.resolve(FILE));
  }

  @Override
  public FilmSet list(Path root, DatasetOptions options) {
    options.requireNoSubset(root, name());
    options.requireNoExpert(root, name());
    Path file = Files.isRegularFile(root) ? root : root.resolve(FILE);
    List<CsvRow> rows = CsvRow.read(file);
    List<String> names =
        rows.stream().map(CsvRow::landmark).filter(name -> !name.isBlank()).distinct().toList();
    if (names.isEmpty()) {
      throw new InputException(file + ": expected a row for each landmark, found none");
    }
    LandmarkSet landmarks = LandmarkOrder.of(names);
    Map<String, List<CsvRow>> films =
        rows.stream().collect(groupingBy(CsvRow::stem, TreeMap::new, toList()));
    FilmListing listing = new FilmListing();
    films.forEach((stem, own) -> listing.add(stem, () -> film(stem, own, landmarks)));
    return listing.toFilmSet(root, name(), landmarks);
  }

  private static Film film(String stem, List<CsvRow> rows, LandmarkSet landmarks) {
    CsvRow first = rows.get(0);
    Map<String, Point> points = new HashMap<>();
    for (CsvRow row : rows) {
      requireSameFilm(row, first);
      if (points.put(row.landmark(), row.point()) != null) {
        throw row.wrong("each landmark once", row.landmark() + " again for " + row.image());
      }
    }
    for (String name : landmarks.names()) {
      if (!points.containsKey(name)) {
        throw new InputException(
            "%s: expected a row of %s for %s, found none; add it"
                .formatted(first.file(), name, first.image()));
      }
    }
    Path image = first.imageFile();
    List<Point> ordered = landmarks.names().stream().map(points::get).toList();
    Optional<PixelSpacing> spacing = spacing(first);
    return new Film(stem, image, FilmReader.size(image), ordered, spacing, Optional.empty());
  }

  private static void requireSameFilm(CsvRow row, CsvRow first) {
    row.requireOneCellAColumn();
    if (row.image().isBlank() || row.landmark().isBlank()) {
      throw row.wrong("the names of an image and a landmark", "a blank cell");
    }
    if (!row.image().equals(first.image())) {
      throw row.wrong(
          "one image named " + row.stem(), row.image() + " after " + first.image() + "; keep one");
    }
    if (!row.spacing().equals(first.spacing())) {
      throw row.wrong("the same mm_per_px as in line " + first.line(), "'" + row.spacing() + "'");
    }
  }

  private static Optional<PixelSpacing> spacing(CsvRow row) {
    return row.spacing().isBlank()
        ? Optional.empty()
        : Optional.of(new PixelSpacing(row.positiveSpacing()));
  }
}
