package org.ceph4j.phantom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;

/**
 * {@code images/STEM.png} and one table {@code landmarks.csv} with the columns {@code image} (path
 * below the folder), {@code landmark}, {@code x}, {@code y} (px) and {@code mm_per_px}.
 */
final class CsvFiles implements PhantomFiles {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader("image", "landmark", "x", "y", "mm_per_px")
          .get();

  @Override
  public void begin(Path folder, LandmarkSet landmarks) throws IOException {
    Files.createDirectories(folder.resolve("images"));
  }

  @Override
  public void write(Path folder, Phantom phantom, LandmarkSet landmarks) throws IOException {
    ImageIO.write(phantom.film(), "png", folder.resolve(image(phantom.stem())).toFile());
  }

  @Override
  public void end(Path folder, PhantomSeries series) throws IOException {
    PhantomSettings settings = series.settings();
    try (CSVPrinter table =
        new CSVPrinter(Files.newBufferedWriter(folder.resolve("landmarks.csv")), FORMAT)) {
      for (int index = 0; index < settings.count(); index++) {
        print(table, image(series.stem(index)), series.points(index), settings);
      }
    }
  }

  private static void print(
      CSVPrinter table, String image, List<Point> points, PhantomSettings settings)
      throws IOException {
    for (int i = 0; i < points.size(); i++) {
      table.printRecord(
          image,
          settings.landmarks().names().get(i),
          String.format(Locale.ROOT, "%.3f", points.get(i).x()),
          String.format(Locale.ROOT, "%.3f", points.get(i).y()),
          Double.toString(settings.spacing().millimetres()));
    }
  }

  private static String image(String stem) {
    return "images/" + stem + ".png";
  }
}
