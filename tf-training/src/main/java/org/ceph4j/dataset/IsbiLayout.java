package org.ceph4j.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ceph4j.image.FilmReader;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;

/**
 * The ISBI 2015 challenge's films: 19 landmarks by two doctors, 0.1 mm per px (Wang et al., Medical
 * Image Analysis 31, 2016).
 *
 * <p>A file of landmarks has 19 lines {@code x,y}, then none or 8 with a class number each, which
 * are not used. The default expert is {@code mean}: half way between the two doctors' points.
 */
final class IsbiLayout implements Layout {
  private static final String IMAGES = "RawImage";
  private static final String ANNOTATIONS = "AnnotationsByMD";
  private static final String SENIOR = "400_senior";
  private static final String JUNIOR = "400_junior";
  private static final int CLASSES = 8;
  private static final PixelSpacing SPACING = new PixelSpacing(0.1);

  private static final String MEAN = "mean";
  private static final Map<String, List<String>> FOLDERS =
      Map.of("senior", List.of(SENIOR), "junior", List.of(JUNIOR), MEAN, List.of(SENIOR, JUNIOR));

  @Override
  public String name() {
    return "isbi";
  }

  @Override
  public String expected() {
    return "RawImage/TrainingData, Test1Data or Test2Data with NNN.bmp, .jpg, .png or .tif, and"
        + " AnnotationsByMD/400_senior/NNN.txt and 400_junior/NNN.txt with 19 lines x,y";
  }

  @Override
  public boolean recognises(Path root) {
    return Files.isDirectory(root.resolve(IMAGES)) && Files.isDirectory(root.resolve(ANNOTATIONS));
  }

  @Override
  public FilmSet list(Path root, DatasetOptions options) {
    List<IsbiSubset> subsets = IsbiSubset.chosen(root.resolve(IMAGES), options.subset());
    String expert = options.expert().orElse(MEAN);
    DatasetOptions.requireKnown(root, "expert", expert, new TreeSet<>(FOLDERS.keySet()));
    List<Path> experts =
        FOLDERS.getOrDefault(expert, List.of()).stream()
            .map(root.resolve(ANNOTATIONS)::resolve)
            .toList();
    FilmImages images =
        new FilmImages(
            subsets.stream().map(subset -> subset.folder(root.resolve(IMAGES))).toList());
    Set<String> stems = new TreeSet<>(images.stems());
    for (Path folder : experts) {
      Folders.textStems(folder).stream()
          .filter(stem -> IsbiSubset.belongs(stem, subsets))
          .forEach(stems::add);
    }

    FilmListing listing = new FilmListing();
    stems.forEach(stem -> listing.add(stem, () -> film(stem, images, experts)));
    return listing.toFilmSet(root, name(), LandmarkSet.ISBI);
  }

  private static Film film(String stem, FilmImages images, List<Path> experts) {
    List<Path> files = experts.stream().map(folder -> folder.resolve(stem + ".txt")).toList();
    Path image = images.image(stem, files.get(0));
    ImageSize size = FilmReader.size(image);
    List<List<Point>> points = files.stream().map(IsbiLayout::points).toList();
    return new Film(
        stem, image, size, mean(points), points, Optional.of(SPACING), Optional.empty());
  }

  private static List<Point> points(Path file) {
    AnnotationFile annotation = AnnotationFile.read(file);
    int landmarks = LandmarkSet.ISBI.size();
    int lines = annotation.lines().size();
    if (lines != landmarks && lines != landmarks + CLASSES) {
      throw annotation.wrongLength("19 lines x,y and then none or 8 with a class number");
    }
    for (int line = landmarks; line < lines; line++) {
      if (!annotation.lines().get(line).matches("\\d+")) {
        throw annotation.malformed(line, "a class number");
      }
    }
    return IntStream.range(0, landmarks)
        .mapToObj(annotation::pair)
        .map(pair -> new Point(pair.first(), pair.second()))
        .toList();
  }

  private static List<Point> mean(List<List<Point>> experts) {
    return IntStream.range(0, LandmarkSet.ISBI.size())
        .mapToObj(landmark -> experts.stream().map(points -> points.get(landmark)).toList())
        .map(IsbiLayout::centre)
        .toList();
  }

  private static Point centre(List<Point> points) {
    double x = points.stream().mapToDouble(Point::x).sum() / points.size();
    double y = points.stream().mapToDouble(Point::y).sum() / points.size();
    return new Point(x, y);
  }
}
