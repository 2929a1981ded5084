package org.ceph4j.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ceph4j.InputException;

/** Opens films with known landmarks, whichever of the three layouts they have. */
public final class Datasets {
  private static final int SHOWN_ENTRIES = 8;

  private static final List<Layout> LAYOUTS =
      List.of(new PaperLayout(), new IsbiLayout(), new CsvLayout());

  private Datasets() {}

  /**
   * Finds the layout, reads all landmarks and the images' headers, and pairs them by stem. A film
   * that cannot be used becomes a problem; the others go on. {@link DatasetCheck} looks at the
   * pixels too.
   *
   * @throws InputException if the folder has none of the layouts, or the options name a subset or
   *     an expert that is not there
   */
  public static FilmSet open(Path root, DatasetOptions options) {
    if (!Files.exists(root)) {
      throw new InputException(root + ": expected a data set, found nothing there");
    }
    return LAYOUTS.stream()
        .filter(layout -> layout.recognises(root))
        .findFirst()
        .orElseThrow(() -> unknown(root))
        .list(root, options);
  }

  private static InputException unknown(Path root) {
    String expected =
        LAYOUTS.stream()
            .map(layout -> "  %s: %s%n".formatted(layout.name(), layout.expected()))
            .collect(Collectors.joining());
    return new InputException(
        "%s: expected a data set of one of these layouts:%n%sfound %s"
            .formatted(root, expected, found(root)));
  }

  private static String found(Path root) {
    if (!Files.isDirectory(root)) {
      return "a file that is not named *.csv";
    }
    List<String> names = Folders.entries(root).stream().map(Folders::name).toList();
    if (names.isEmpty()) {
      return "an empty folder";
    }
    String more = names.size() > SHOWN_ENTRIES ? ", ..." : "";
    return names.stream().limit(SHOWN_ENTRIES).collect(Collectors.joining(", ", "only ", more));
  }
}
