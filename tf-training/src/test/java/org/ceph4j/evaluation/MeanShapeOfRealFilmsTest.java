package org.ceph4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceph4j.dataset.Film;
import org.ceph4j.dataset.RealFilms;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;

/** The mean shape of the ISBI 2015 training films on Test1, against the figures of its folder. */
class MeanShapeOfRealFilmsTest {
  @Test
  void hasTheKnownScoreOnTest1() throws IOException {
    Path doctors = RealFilms.require().resolve("AnnotationsByMD");
    MeanShape shape = MeanShape.of(LandmarkSet.ISBI, films(doctors, 1, 150));
    ErrorSummary errors = shape.evaluate(films(doctors, 151, 300)).overall().headline();
    assertThat(errors.mean()).isEqualTo(9.63, within(0.005));
    assertThat(errors.detectionRates().get(0).percent()).isEqualTo(4.0, within(0.05));
  }

  private static List<Film> films(Path doctors, int first, int last) throws IOException {
    List<Film> films = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      String stem = String.format(Locale.ROOT, "%03d", number);
      List<String> senior = Files.readAllLines(doctors.resolve("400_senior/" + stem + ".txt"));
      List<String> junior = Files.readAllLines(doctors.resolve("400_junior/" + stem + ".txt"));
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < LandmarkSet.ISBI.size(); i++) {
        Point one = point(senior.get(i));
        Point other = point(junior.get(i));
        points.add(new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2));
      }
      films.add(
          new Film(
              stem,
              Path.of(stem + ".jpg"),
              new ImageSize(2400, 1935),
              points,
              Optional.of(new PixelSpacing(0.1)),
              Optional.empty()));
    }
    return films;
  }

  private static Point point(String line) {
    int comma = line.indexOf(',');
    return new Point(
        Double.parseDouble(line.substring(0, comma)),
        Double.parseDouble(line.substring(comma + 1)));
  }
}
