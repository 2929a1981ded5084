package org.ceph4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperLayoutTest {
  @TempDir Path root;
  private DataTree tree;

  @BeforeEach
  void plant() {
    tree = new DataTree(root);
    for (String stem : List.of("2", "10")) {
      tree.film("images/" + stem + ".png");
      tree.text("coords-txt/expert_1/S/" + stem + ".txt", "12.5,3\n");
      tree.text("coords-txt/expert_1/N/" + stem + ".txt", " 20 , 7.25");
      tree.text("coords-txt/expert_2/S/" + stem + ".txt", "13,4\n");
    }
  }

  private FilmSet open() {
    return Datasets.open(root, DatasetOptions.DEFAULT);
  }

  private FilmSet open(String expert) {
    return Datasets.open(root, new DatasetOptions(Optional.empty(), Optional.of(expert)));
  }

  @Test
  void readsRowAndColumnAsXAndY() {
    FilmSet data = open();
    assertThat(data.layout()).isEqualTo("paper");
    assertThat(data.problems()).isEmpty();
    assertThat(data.landmarks()).isEqualTo(LandmarkSet.of("N", "S"));
    assertThat(data.films()).extracting(Film::stem).containsExactly("10", "2");
    Film film = data.films().get(1);
    assertThat(film.image()).isEqualTo(tree.path("images/2.png"));
    assertThat(film.size()).isEqualTo(new ImageSize(40, 30));
    assertThat(film.points()).containsExactly(new Point(7.25, 20), new Point(3, 12.5));
    assertThat(film.spacing()).isEmpty();
    assertThat(film.heatmaps()).isEmpty();
  }

  @Test
  void takesTheExpertAskedFor() {
    assertThat(open("expert_2").films().get(0).points()).containsExactly(new Point(4, 13));
    assertThatThrownBy(() -> open("expert_3"))
        .isInstanceOf(InputException.class)
        .hasMessage(root + ": unknown expert 'expert_3'; there are: expert_1, expert_2");
  }

  @Test
  void saysThatItHasNoSubsets() {
    var train = new DatasetOptions(Optional.of("train"), Optional.empty());
    assertThatThrownBy(() -> Datasets.open(root, train))
        .isInstanceOf(InputException.class)
        .hasMessage(root + ": the paper layout has no subsets; leave 'train' out");
  }

  @Test
  void keepsTheChannelOrderOfThePaper() {
    LandmarkSet.PAPER.names().forEach(name -> tree.text("coords-txt/e/" + name + "/2.txt", "1,2"));
    assertThat(open("e").landmarks()).isEqualTo(LandmarkSet.PAPER);
  }

  @Test
  void knowsTheSpacingOfTheOriginalSizeOnly() {
    tree.film("images/2.png", 2400, 2000);
    FilmSet data = open();
    assertThat(data.films().get(0).spacing()).isEmpty();
    assertThat(data.films().get(1).spacing()).contains(new PixelSpacing(1 / 11.0));
  }

  @Test
  void findsHeatmapsByExpertAndStem() {
    Path heatmaps = tree.text("coords-npz/expert_1/2.npz", "");
    assertThat(open().films())
        .extracting(Film::heatmaps)
        .containsExactly(Optional.empty(), Optional.of(heatmaps));
    assertThat(open("expert_2").films().get(1).heatmaps()).isEmpty();
  }

  @Test
  void leavesOutWhatCannotBeUsed() {
    tree.film("images/alone.png");
    tree.film("images/twice.png");
    tree.film("images/twice.jpg");
    tree.text("images/unreadable.jpg", "no image");
    tree.text("images/notes.txt", "not looked at");
    tree.text("coords-txt/expert_1/N/no-film.txt", "1,2");
    tree.film("images/long.png");
    tree.text("coords-txt/expert_1/N/long.txt", "1,2\n3,4\n");
    tree.film("images/odd.png");
    tree.text("coords-txt/expert_1/N/odd.txt", "1;2");
    FilmSet data = open();
    assertThat(data.films()).extracting(Film::stem).containsExactly("10", "2");
    Path coordinates = tree.path("coords-txt/expert_1/N");
    assertThat(data.problems())
        .extracting(Problem::stem, Problem::what)
        .containsExactly(
            tuple(
                "alone",
                coordinates.resolve("alone.txt")
                    + ": expected the film's landmarks, found no such file; add it or remove the film"),
            tuple(
                "long",
                coordinates.resolve("long.txt") + ": expected one line row,column, found 2 lines"),
            tuple(
                "no-film",
                coordinates.resolve("no-film.txt")
                    + ": landmarks without a film: expected no-film with one of the extensions"
                    + " [jpg, jpeg, png, bmp, tif, tiff] in ["
                    + tree.path("images")
                    + "]; add it or remove them"),
            tuple(
                "odd",
                coordinates.resolve("odd.txt")
                    + ", line 1: expected two finite numbers with a comma between, found '1;2'"),
            tuple(
                "twice",
                "%s: expected one image named twice, found 2: [%s, %s]; keep one"
                    .formatted(
                        tree.path("images/twice.jpg"),
                        tree.path("images/twice.jpg"),
                        tree.path("images/twice.png"))),
            tuple(
                "unreadable",
                tree.path("images/unreadable.jpg")
                    + ": expected a JPEG, PNG, BMP or TIFF image, found a file that begins with the bytes"
                    + " 6e 6f 20 69 6d 61 67 65; convert it to one of them"));
  }
}
