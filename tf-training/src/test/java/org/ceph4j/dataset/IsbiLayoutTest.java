package org.ceph4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;

import java.nio.file.Path;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsbiLayoutTest {
  @TempDir Path root;
  private DataTree tree;

  @BeforeEach
  void plant() {
    tree = new DataTree(root);
    tree.film("RawImage/TrainingData/001.bmp");
    tree.film("RawImage/TrainingData/150.jpg");
    tree.film("RawImage/Test1Data/151.png");
    tree.isbiLandmarks("001", 5, 10);
    tree.isbiLandmarks("150", 6, 10);
    tree.isbiLandmarks("151", 7, 10);
    tree.isbiLandmarks("301", 8, 10); // its film is in a part that is not there
  }

  private FilmSet open(String subset, String expert) {
    return Datasets.open(root, new DatasetOptions(Optional.of(subset), Optional.of(expert)));
  }

  private FilmSet open() {
    return Datasets.open(root, DatasetOptions.DEFAULT);
  }

  @Test
  void readsAllFilmsWithTheMeanOfTheDoctors() {
    FilmSet data = open();
    assertThat(data.layout()).isEqualTo("isbi");
    assertThat(data.landmarks()).isEqualTo(LandmarkSet.ISBI);
    assertThat(data.problems()).isEmpty();
    assertThat(data.films()).extracting(Film::stem).containsExactly("001", "150", "151");
    Film film = data.films().get(0);
    assertThat(film.points()).hasSize(19).startsWith(new Point(6, 8), new Point(6.5, 9));
    assertThat(film.spacing()).contains(new PixelSpacing(0.1));
  }

  @Test
  void keepsThePointsOfEachDoctorBesideTheirMean() {
    Film film = open().films().get(0);
    assertThat(film.experts()).hasSize(2).allSatisfy(points -> assertThat(points).hasSize(19));
    assertThat(film.experts().get(0)).startsWith(new Point(5, 10));
    assertThat(film.experts().get(1)).startsWith(new Point(7, 6));
    assertThat(Experts.EACH.countOf(film)).isEqualTo(2);
    assertThat(Experts.EACH.pointsOf(film))
        .hasSize(57)
        .startsWith(new Point(6, 8))
        .contains(new Point(5, 10), atIndex(19))
        .contains(new Point(7, 6), atIndex(38));
    assertThat(Experts.MEAN.countOf(film)).isEqualTo(1);
    assertThat(Experts.MEAN.pointsOf(film)).isEqualTo(film.points());

    Film ofOne = open("train", "senior").films().get(0);
    assertThat(ofOne.experts()).containsExactly(ofOne.points());
    assertThat(Experts.EACH.pointsOf(ofOne)).isEqualTo(ofOne.points());
  }

  @ParameterizedTest
  @CsvSource({"senior, 5, 10", "junior, 7, 6", "mean, 6, 8"})
  void takesTheExpertAskedFor(String expert, double x, double y) {
    FilmSet data = open("train", expert);
    assertThat(data.films()).extracting(Film::stem).containsExactly("001", "150");
    assertThat(data.films().get(0).points()).startsWith(new Point(x, y));
  }

  @Test
  void listsTheSubsetsAndExpertsThereAre() {
    assertThatThrownBy(() -> open("test2", "mean"))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith(": unknown subset 'test2'; there are: train, test1");
    assertThatThrownBy(() -> open("train", "dentist"))
        .isInstanceOf(InputException.class)
        .hasMessage(root + ": unknown expert 'dentist'; there are: junior, mean, senior");
  }

  @Test
  void takesEightClassLinesAndNoOtherNumberOfLines() {
    String points = DataTree.isbiLines(5, 10);
    tree.text("AnnotationsByMD/400_senior/001.txt", points + "1\n2\n3\n1\n2\n3\n1\n4\n\n");
    tree.text("AnnotationsByMD/400_senior/150.txt", points + "1\n");
    tree.text("AnnotationsByMD/400_senior/151.txt", points + "1\n2\n3\n1\n2\n3\n1\nx");
    FilmSet data = open();
    assertThat(data.films()).extracting(Film::stem).containsExactly("001");
    assertThat(data.films().get(0).points()).startsWith(new Point(6, 8)).hasSize(19);
    assertThat(data.problems())
        .extracting(Problem::what)
        .containsExactly(
            tree.path("AnnotationsByMD/400_senior/150.txt")
                + ": expected 19 lines x,y and then none or 8 with a class number, found 20 lines",
            tree.path("AnnotationsByMD/400_senior/151.txt")
                + ", line 27: expected a class number, found 'x'");
  }

  @ParameterizedTest
  @CsvSource({"'NaN,10'", "'1e999,10'", "'5'", "'5,10,1'", "'five,10'", "''"})
  void namesTheLineThatIsNoPoint(String line) {
    String points = DataTree.isbiLines(5, 10).replace("5.0,10.0", line);
    tree.text("AnnotationsByMD/400_junior/001.txt", points);
    assertThat(open().problems())
        .containsExactly(
            new Problem(
                "001",
                "%s, line 1: expected two finite numbers with a comma between, found '%s'"
                    .formatted(tree.path("AnnotationsByMD/400_junior/001.txt"), line)));
  }

  @Test
  void missesAFilmOnlyInAPartThatIsThere() {
    tree.isbiLandmarks("149", 5, 5);
    assertThat(open().problems()).extracting(Problem::stem).containsExactly("149");
    assertThat(open("test1", "mean").problems()).isEmpty();
  }

  @Test
  void saysWhichFolderIsMissing(@TempDir Path other) {
    DataTree bare = new DataTree(other);
    bare.text("RawImage/readme.txt", "");
    bare.text("AnnotationsByMD/400_senior/001.txt", "");
    assertThatThrownBy(() -> Datasets.open(other, DatasetOptions.DEFAULT))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("expected a folder TrainingData, Test1Data or Test2Data, found none");
    bare.film("RawImage/Test2Data/301.bmp");
    assertThatThrownBy(() -> Datasets.open(other, DatasetOptions.DEFAULT))
        .isInstanceOf(InputException.class)
        .hasMessage(bare.path("AnnotationsByMD/400_junior") + ": expected a folder, found none");
  }
}
