package org.ceph4j.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ceph4j.InputException;
import org.ceph4j.image.FilmReader;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;

/**
 * The layout of the program behind arXiv 2005.12110: one text file for each expert, landmark and
 * film, with the line {@code row,column}.
 *
 * <p>The expert is the first folder as text unless one is chosen. Of the files in {@code
 * coords-npz} that a film has, the path is kept.
 */
final class PaperLayout implements Layout {
  private static final String IMAGES = "images";
  private static final String COORDINATES = "coords-txt";
  private static final String HEATMAPS = "coords-npz";

  /** The original's films have this size, and 11 px to the mm; of others nothing is known. */
  private static final ImageSize ORIGINAL_SIZE = new ImageSize(2400, 2000);

  private static final PixelSpacing ORIGINAL_SPACING = new PixelSpacing(1 / 11.0);

  @Override
  public String name() {
    return "paper";
  }

  @Override
  public String expected() {
    return "images/STEM.jpg, .png, .bmp or .tif, and coords-txt/EXPERT/LANDMARK/STEM.txt with row,column";
  }

  @Override
  public boolean recognises(Path root) {
    return Files.isDirectory(root.resolve(IMAGES)) && Files.isDirectory(root.resolve(COORDINATES));
  }

  @Override
  public FilmSet list(Path root, DatasetOptions options) {
    options.requireNoSubset(root, name());
    String expert = expert(root, options);
    Path coordinates = root.resolve(COORDINATES).resolve(expert);
    List<String> folders = Folders.folderNames(coordinates);
    if (folders.isEmpty()) {
      throw new InputException(coordinates + ": expected a folder for each landmark, found none");
    }
    FilmImages images = new FilmImages(List.of(root.resolve(IMAGES)));
    Set<String> stems = new TreeSet<>(images.stems());
    folders.forEach(folder -> stems.addAll(Folders.textStems(coordinates.resolve(folder))));
    Source source = new Source(root, expert, LandmarkOrder.of(folders), images);
    FilmListing listing = new FilmListing();
    stems.forEach(stem -> listing.add(stem, () -> source.film(stem)));
    return listing.toFilmSet(root, name(), source.landmarks);
  }

  private static String expert(Path root, DatasetOptions options) {
    List<String> experts = Folders.folderNames(root.resolve(COORDINATES));
    if (experts.isEmpty()) {
      throw new InputException(
          root.resolve(COORDINATES) + ": expected a folder for each expert, found none");
    }
    String expert = options.expert().orElse(experts.get(0));
    DatasetOptions.requireKnown(root, "expert", expert, experts);
    return expert;
  }

  /** One expert's files. */
  private record Source(Path root, String expert, LandmarkSet landmarks, FilmImages images) {
    Film film(String stem) {
      List<Path> files = landmarks.names().stream().map(name -> coordinates(name, stem)).toList();
      Path first = files.stream().filter(Files::exists).findFirst().orElse(files.get(0));
      Path image = images.image(stem, first);
      ImageSize size = FilmReader.size(image);
      List<Point> points = files.stream().map(PaperLayout::point).toList();
      return new Film(stem, image, size, points, spacing(size), heatmaps(stem));
    }

    private Path coordinates(String landmark, String stem) {
      return root.resolve(COORDINATES).resolve(expert).resolve(landmark).resolve(stem + ".txt");
    }

    private Optional<Path> heatmaps(String stem) {
      return Optional.of(root.resolve(HEATMAPS).resolve(expert).resolve(stem + ".npz"))
          .filter(Files::exists);
    }
  }

  private static Point point(Path file) {
    AnnotationFile annotation = AnnotationFile.read(file);
    if (annotation.lines().size() != 1) {
      throw annotation.wrongLength("one line row,column");
    }
    AnnotationFile.Pair rowColumn = annotation.pair(0);
    return new Point(rowColumn.second(), rowColumn.first());
  }

  private static Optional<PixelSpacing> spacing(ImageSize size) {
    return size.equals(ORIGINAL_SIZE) ? Optional.of(ORIGINAL_SPACING) : Optional.empty();
  }
}
