package org.ceph4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLayoutTest {
  @TempDir Path root;
  private DataTree tree;

  @BeforeEach
  void plant() {
    tree = new DataTree(root);
    tree.film("films/b.png");
    tree.film("films/a.jpg");
  }

  private FilmSet open(String... lines) {
    Path file = tree.text("landmarks.csv", String.join("\n", lines));
    FilmSet data = Datasets.open(root, DatasetOptions.DEFAULT);
    assertThat(Datasets.open(file, DatasetOptions.DEFAULT).films()).isEqualTo(data.films());
    return data;
  }

  @Test
  void readsColumnsInAnyOrder() {
    FilmSet data =
        open(
            "\ufeffy,mm_per_px,landmark,x,image",
            "2.5,0.125,tip,1,films/b.png",
            "4,0.125,root,3,films/b.png",
            "6,,root,5,films/a.jpg",
            "8,, tip ,7,films/a.jpg",
            "");
    assertThat(data.layout()).isEqualTo("csv");
    assertThat(data.problems()).isEmpty();
    assertThat(data.landmarks()).isEqualTo(LandmarkSet.of("tip", "root"));
    assertThat(data.films()).extracting(Film::stem).containsExactly("a", "b");
    assertThat(data.films().get(0).points()).containsExactly(new Point(7, 8), new Point(5, 6));
    assertThat(data.films().get(0).spacing()).isEmpty();
    assertThat(data.films().get(1).points()).containsExactly(new Point(1, 2.5), new Point(3, 4));
    assertThat(data.films().get(1).spacing()).contains(new PixelSpacing(0.125));
    assertThat(data.films().get(1).image()).isEqualTo(tree.path("films/b.png"));
  }

  @Test
  void keepsTheOrderOfAKnownSet() {
    StringBuilder rows = new StringBuilder("image,landmark,x,y\n");
    for (int i = 18; i >= 0; i--) {
      rows.append("films/a.jpg,%s,%d,1\n".formatted(LandmarkSet.ISBI.names().get(i), i));
    }
    FilmSet data = open(rows.toString());
    assertThat(data.landmarks()).isEqualTo(LandmarkSet.ISBI);
    assertThat(data.films().get(0).points()).startsWith(new Point(0, 1), new Point(1, 1));
  }

  @Test
  void leavesOutWhatCannotBeUsed() {
    FilmSet data =
        open(
            "image,landmark,x,y,mm_per_px",
            "films/a.jpg,tip,1,2,0.1",
            "films/b.png,tip,1,2,0.1",
            "films/b.png,tip,1,2,0.1",
            "c/b.png,tip,1,2,0.1",
            "none.png,tip,1,2,0.1",
            "number.png,tip,1,inf,0.1",
            "comma.png,tip,1,5,2,0.1",
            ",tip,1,2,0.1",
            "landmark.png,,1,2,0.1",
            "spacing.png,tip,1,2,0",
            "spacings.png,tip,1,2,0.1",
            "spacings.png,tip,1,2,0.2");
    Path file = tree.path("landmarks.csv");
    assertThat(data.films()).extracting(Film::stem).containsExactly("a");
    assertThat(data.problems())
        .extracting(Problem::toString)
        .containsExactly(
            file + ", line 9: expected the names of an image and a landmark, found a blank cell",
            file + ", line 4: expected each landmark once, found tip again for films/b.png",
            file + ", line 8: expected 5 cells, found 6 cells",
            file + ", line 10: expected the names of an image and a landmark, found a blank cell",
            tree.path("none.png") + ": expected an image file, found nothing there",
            file + ", line 7: expected a finite number as y, found 'inf'",
            file + ", line 11: expected a positive mm_per_px, found '0'",
            file + ", line 13: expected the same mm_per_px as in line 12, found '0.2'");
  }

  @Test
  void leavesOutTwoImagesOfOneStemAndMissingLandmarks() {
    FilmSet data =
        open(
            "image,landmark,x,y",
            "films/a.jpg,tip,1,2",
            "films/a.jpg,root,1,2",
            "films/b.png,tip,1,2",
            "c/twice.png,tip,1,2",
            "d/twice.png,root,1,2");
    assertThat(data.films()).extracting(Film::stem).containsExactly("a");
    Path file = tree.path("landmarks.csv");
    assertThat(data.problems())
        .containsExactly(
            new Problem("b", file + ": expected a row of root for films/b.png, found none; add it"),
            new Problem(
                "twice",
                file
                    + ", line 6: expected one image named twice, found d/twice.png after"
                    + " c/twice.png; keep one"));
  }

  @Test
  void refusesAFileThatIsNoSuchTable() throws IOException {
    Path file = tree.path("landmarks.csv");
    assertThatThrownBy(() -> open("image;landmark;x;y", "a;b;1;2"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            file
                + ", line 1: expected the columns [image, landmark, x, y] and optionally mm_per_px"
                + " with commas between, found [image;landmark;x;y]");
    assertThatThrownBy(() -> open("image,landmark,x,y"))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ": expected a row for each landmark, found none");
    assertThatThrownBy(() -> open("image,landmark,x,y", "\"films/a.jpg,tip"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": expected a UTF-8 CSV file");
    assertThatThrownBy(() -> open("")).isInstanceOf(InputException.class);
    Files.write(file, new byte[] {'x', (byte) 0xff, '\n'});
    assertThatThrownBy(() -> Datasets.open(file, DatasetOptions.DEFAULT))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": expected a UTF-8 CSV file");
  }

  @Test
  void saysThatItHasNoExperts() {
    var options = new DatasetOptions(Optional.empty(), Optional.of("senior"));
    tree.text("landmarks.csv", "image,landmark,x,y\n");
    assertThatThrownBy(() -> Datasets.open(root, options))
        .isInstanceOf(InputException.class)
        .hasMessage(root + ": the csv layout has no experts; leave 'senior' out");
  }
}
