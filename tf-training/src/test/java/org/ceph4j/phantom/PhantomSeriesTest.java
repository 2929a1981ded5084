package org.ceph4j.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;

class PhantomSeriesTest {
  private static final ImageSize SMALL = new ImageSize(600, 484);

  private static PhantomSeries series(LandmarkSet landmarks, ImageSize size, long seed) {
    return new PhantomSeries(new PhantomSettings(landmarks, size, 500, seed));
  }

  private static byte[] pixels(BufferedImage film) {
    return (byte[]) film.getRaster().getDataElements(0, 0, film.getWidth(), film.getHeight(), null);
  }

  private static Point point(List<Point> points, String name) {
    return points.get(LandmarkSet.PAPER.names().indexOf(name));
  }

  @Test
  void theSameSeedAndIndexGiveTheSameFilm() {
    Phantom one = series(LandmarkSet.PAPER, SMALL, 42).draw(3);
    Phantom again = series(LandmarkSet.PAPER, SMALL, 42).draw(3);
    assertThat(pixels(again.film())).isEqualTo(pixels(one.film()));
    assertThat(again.points()).isEqualTo(one.points());
  }

  @Test
  void anotherIndexOrSeedGivesAnotherFilm() {
    Phantom one = series(LandmarkSet.PAPER, SMALL, 42).draw(3);
    for (Phantom other :
        List.of(
            series(LandmarkSet.PAPER, SMALL, 42).draw(4),
            series(LandmarkSet.PAPER, SMALL, 43).draw(3),
            series(LandmarkSet.PAPER, SMALL, 42 + (1L << 32)).draw(3))) {
      assertThat(other.points()).isNotEqualTo(one.points());
      assertThat(pixels(other.film())).isNotEqualTo(pixels(one.film()));
    }
  }

  @Test
  void filmsAreGrayOfTheSizeAskedForAndSpanIt() {
    Phantom phantom = series(LandmarkSet.ISBI, SMALL, 1).draw(0);
    assertThat(phantom.film().getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    assertThat(phantom.film().getWidth()).isEqualTo(484);
    assertThat(phantom.film().getHeight()).isEqualTo(600);
    assertThat(phantom.spacing().millimetres()).isEqualTo(0.4);
    assertThat(phantom.stem()).isEqualTo("001");
    assertThat(phantom.points()).hasSize(19);
    assertThat(phantom.points()).isEqualTo(series(LandmarkSet.ISBI, SMALL, 1).points(0));
  }

  @Test
  void bothLandmarkSetsNameTheSamePlaces() {
    List<Point> paper = series(LandmarkSet.PAPER, SMALL, 9).points(7);
    List<Point> isbi = series(LandmarkSet.ISBI, SMALL, 9).points(7);
    List<String> order =
        List.of(
            "S", "N", "Or", "Po", "A", "B", "Pog", "Me", "Gn", "Go", "ii", "is", "UL", "LL", "Sn",
            "DT pog", "SNP pm", "SNA", "Ar");
    assertThat(isbi).isEqualTo(order.stream().map(name -> point(paper, name)).toList());
  }

  @Test
  void pointsKeepTheirPlaceInMillimetresInEverySize() {
    List<Point> small = series(LandmarkSet.PAPER, SMALL, 5).points(2);
    List<Point> wide = series(LandmarkSet.PAPER, new ImageSize(2400, 2000), 5).points(2);
    for (int i = 0; i < small.size(); i++) {
      assertThat(wide.get(i).y() * 0.1).isCloseTo(small.get(i).y() * 0.4, within(0.001));
      // The wider film is 200 mm wide against 193.6 mm; the head stays in the middle.
      assertThat(wide.get(i).x() * 0.1).isCloseTo(small.get(i).x() * 0.4 + 3.2, within(0.001));
    }
  }

  @Test
  void pointsLieInsideTheFilmInAnatomicalOrder() {
    PhantomSeries series = series(LandmarkSet.PAPER, SMALL, 11);
    Map<String, String> above =
        Map.of("N", "SNA", "SNA", "is", "A", "ii", "ii", "B", "B", "Me", "S", "Po", "Se", "S");
    Map<String, String> leftOf =
        Map.of("Go", "Pog", "S", "N", "SNP pm", "SNA", "Po", "Or", "N", "n_", "Sn", "EN pn");
    for (int index = 0; index < 500; index++) {
      List<Point> points = series.points(index);
      assertThat(points).allMatch(SMALL::contains);
      above.forEach(
          (upper, lower) ->
              assertThat(point(points, upper).y())
                  .as("%s above %s", upper, lower)
                  .isLessThan(point(points, lower).y()));
      leftOf.forEach(
          (left, right) ->
              assertThat(point(points, left).x())
                  .as("%s left of %s", left, right)
                  .isLessThan(point(points, right).x()));
    }
  }

  @Test
  void theMeanShapeIsAboutAsWrongAsOnClinicalFilms() {
    PhantomSeries series = series(LandmarkSet.PAPER, new ImageSize(2400, 1935), 3);
    List<List<Point>> films = new ArrayList<>();
    for (int index = 0; index < 500; index++) {
      films.add(series.points(index));
    }
    double error = 0;
    for (int i = 0; i < 27; i++) {
      int landmark = i;
      double x = films.stream().mapToDouble(film -> film.get(landmark).x()).sum() / 500;
      double y = films.stream().mapToDouble(film -> film.get(landmark).y()).sum() / 500;
      error +=
          films.stream()
                  .mapToDouble(
                      film -> Math.hypot(film.get(landmark).x() - x, film.get(landmark).y() - y))
                  .sum()
              / (500 * 27);
    }
    assertThat(error / 2400).isBetween(0.037, 0.05);
  }

  @Test
  void refusesAnIndexOutsideTheSeries() {
    PhantomSeries series = series(LandmarkSet.PAPER, SMALL, 1);
    assertThatThrownBy(() -> series.draw(500))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 499, got 500");
  }
}
