package org.ceph4j.dataset;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCheckTest {
  @TempDir Path root;
  private DataTree tree;

  @BeforeEach
  void plant() {
    tree = new DataTree(root);
    StringBuilder rows = new StringBuilder("image,landmark,x,y\n");
    for (int film = 10; film < 30; film++) {
      tree.film(film + ".png");
      rows.append(film).append(".png,tip,29.4,39\n");
    }
    tree.film("outside.png");
    rows.append("outside.png,tip,29.5,3\nlisted.png,tip,1,2\n");
    tree.text("landmarks.csv", rows.toString());
  }

  @Test
  void movesFilmsThatCannotBeDecodedOrPointOutside() throws IOException {
    Path cut = tree.path("20.png");
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 20));
    FilmSet listed = Datasets.open(root, DatasetOptions.DEFAULT);
    assertThat(listed.films()).hasSize(21);

    FilmSet checked = DatasetCheck.check(listed);
    assertThat(checked.films()).hasSize(19).isSortedAccordingTo(comparing(Film::stem));
    assertThat(checked.problems())
        .extracting(Problem::stem)
        .containsExactly("20", "listed", "outside");
    assertThat(checked.problems().get(0).what()).startsWith(cut + ": ").contains("cut short");
    assertThat(checked.problems().get(2).what())
        .isEqualTo(
            tree.path("outside.png")
                + ": expected all landmarks in the 40 x 30 image, found tip at x 29.5, y 3.0 px;"
                + " correct it");
    assertThat(DatasetCheck.check(listed)).isEqualTo(checked);
  }

  @Test
  void movesFilmsOnWhichOneExpertPointsOutside() {
    DataTree isbi = new DataTree(root.resolve("isbi"));
    isbi.film("RawImage/TrainingData/001.bmp"); // 40 x 30
    isbi.text("AnnotationsByMD/400_senior/001.txt", "45,5\n" + "5,5\n".repeat(18));
    isbi.text("AnnotationsByMD/400_junior/001.txt", "5,5\n".repeat(19));
    FilmSet listed = Datasets.open(root.resolve("isbi"), DatasetOptions.DEFAULT);
    assertThat(listed.films().get(0).points()).startsWith(new Point(25, 5));
    assertThat(DatasetCheck.check(listed).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).contains("found S at x 45.0, y 5.0 px"));
  }
}
