package org.ceph4j.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ceph4j.InputException;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhantomWriterTest {
  @TempDir private Path temporary;

  private static PhantomSeries series(LandmarkSet landmarks) {
    return new PhantomSeries(new PhantomSettings(landmarks, new ImageSize(300, 242), 3, 8));
  }

  private Path write(PhantomSeries series, PhantomLayout layout) {
    Path folder = temporary.resolve("parent").resolve("phantoms");
    new PhantomWriter(series, layout).write(folder);
    return folder;
  }

  /** How far two films lie apart on average, in gray levels. */
  private static double difference(Path file, BufferedImage film) throws IOException {
    BufferedImage read = ImageIO.read(file.toFile());
    assertThat(read.getWidth()).isEqualTo(film.getWidth());
    assertThat(read.getHeight()).isEqualTo(film.getHeight());
    double sum = 0;
    for (int y = 0; y < film.getHeight(); y++) {
      for (int x = 0; x < film.getWidth(); x++) {
        sum += Math.abs((read.getRGB(x, y) & 0xFF) - (film.getRGB(x, y) & 0xFF));
      }
    }
    return sum / (film.getHeight() * film.getWidth());
  }

  private static List<String> content(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void csvHoldsOneRowForEachLandmark() throws IOException {
    PhantomSeries series = series(LandmarkSet.PAPER);
    Path folder = write(series, PhantomLayout.CSV);
    List<String> lines = Files.readAllLines(folder.resolve("landmarks.csv"));
    assertThat(lines).hasSize(1 + 3 * 27);
    assertThat(lines.get(0)).isEqualTo("image,landmark,x,y,mm_per_px");
    for (int index = 0; index < 3; index++) {
      Phantom phantom = series.draw(index);
      String image = "images/00" + (index + 1) + ".png";
      assertThat(difference(folder.resolve(image), phantom.film())).isZero();
      for (int i = 0; i < 27; i++) {
        String[] row = lines.get(1 + 27 * index + i).split(",", -1);
        assertThat(row[0]).isEqualTo(image);
        assertThat(row[1]).isEqualTo(LandmarkSet.PAPER.names().get(i));
        assertThat(Double.parseDouble(row[2])).isCloseTo(phantom.points().get(i).x(), within(6e-4));
        assertThat(Double.parseDouble(row[3])).isCloseTo(phantom.points().get(i).y(), within(6e-4));
        assertThat(row[4]).isEqualTo("0.8");
      }
    }
    assertThat(content(folder)).containsExactly("images", "landmarks.csv");
    assertThat(content(temporary.resolve("parent"))).containsExactly("phantoms");
  }

  @Test
  void paperHoldsRowAndColumnByLandmark() throws IOException {
    PhantomSeries series = series(LandmarkSet.PAPER);
    Path folder = write(series, PhantomLayout.PAPER);
    Path expert = folder.resolve("coords-txt").resolve("expert_1");
    assertThat(content(folder.resolve("images"))).containsExactly("001.jpg", "002.jpg", "003.jpg");
    assertThat(content(expert)).containsExactlyInAnyOrderElementsOf(LandmarkSet.PAPER.names());
    for (int index = 0; index < 3; index++) {
      Phantom phantom = series.draw(index);
      Path jpeg = folder.resolve("images").resolve(phantom.stem() + ".jpg");
      assertThat(difference(jpeg, phantom.film())).isLessThan(3);
      for (int i = 0; i < 27; i++) {
        Path file =
            expert.resolve(LandmarkSet.PAPER.names().get(i)).resolve(phantom.stem() + ".txt");
        String[] rowAndColumn = Files.readString(file).strip().split(",", -1);
        Point point = phantom.points().get(i);
        assertThat(Double.parseDouble(rowAndColumn[0])).isCloseTo(point.y(), within(6e-4));
        assertThat(Double.parseDouble(rowAndColumn[1])).isCloseTo(point.x(), within(6e-4));
      }
    }
  }

  @Test
  void isbiHoldsTwoDoctorsWhoseMeanIsTheLandmark() throws IOException {
    PhantomSeries series = series(LandmarkSet.ISBI);
    Path folder = write(series, PhantomLayout.ISBI);
    Path images = folder.resolve("RawImage").resolve("TrainingData");
    assertThat(content(images)).containsExactly("001.bmp", "002.bmp", "003.bmp");
    int apart = 0;
    for (int index = 0; index < 3; index++) {
      Phantom phantom = series.draw(index);
      assertThat(difference(images.resolve(phantom.stem() + ".bmp"), phantom.film())).isZero();
      List<String> senior = doctor(folder, "400_senior", phantom);
      List<String> junior = doctor(folder, "400_junior", phantom);
      for (int i = 0; i < 19; i++) {
        String[] one = senior.get(i).split(",", -1);
        String[] other = junior.get(i).split(",", -1);
        double x = (Integer.parseInt(one[0]) + Integer.parseInt(other[0])) / 2.0;
        double y = (Integer.parseInt(one[1]) + Integer.parseInt(other[1])) / 2.0;
        assertThat(x).isCloseTo(phantom.points().get(i).x(), within(0.2501));
        assertThat(y).isCloseTo(phantom.points().get(i).y(), within(0.2501));
        apart += senior.get(i).equals(junior.get(i)) ? 0 : 1;
      }
    }
    assertThat(apart).isGreaterThan(30);
  }

  private static List<String> doctor(Path folder, String doctor, Phantom phantom)
      throws IOException {
    Path file = folder.resolve("AnnotationsByMD").resolve(doctor).resolve(phantom.stem() + ".txt");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(19);
    return lines;
  }

  @Test
  void fillsAnEmptyFolderAndClearsWhatAnInterruptedRunLeft() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("parent").resolve("phantoms"));
    Path left = Files.createDirectory(folder.resolveSibling(".phantoms.unfinished"));
    Files.writeString(left.resolve("stray"), "x");
    write(series(LandmarkSet.PAPER), PhantomLayout.CSV);
    assertThat(content(folder)).containsExactly("images", "landmarks.csv");
    assertThat(content(temporary.resolve("parent"))).containsExactly("phantoms");
  }

  @Test
  void refusesAFolderThatHoldsSomething() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("parent").resolve("phantoms"));
    Path note = Files.writeString(folder.resolve("note.txt"), "mine");
    assertThatThrownBy(() -> write(series(LandmarkSet.PAPER), PhantomLayout.CSV))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(note.toString());
    assertThat(content(folder)).containsExactly("note.txt");
  }

  @Test
  void refusesAFile() throws IOException {
    Files.createDirectories(temporary.resolve("parent"));
    Path file = Files.writeString(temporary.resolve("parent").resolve("phantoms"), "mine");
    assertThatThrownBy(() -> write(series(LandmarkSet.PAPER), PhantomLayout.CSV))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found the file " + file);
    assertThat(file).hasContent("mine");
  }

  @Test
  void refusesTwentySevenLandmarksInTheIsbiLayout() {
    assertThatThrownBy(() -> new PhantomWriter(series(LandmarkSet.PAPER), PhantomLayout.ISBI))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("got a series with 27");
  }

  @Test
  void layoutsHaveNames() {
    assertThat(PhantomLayout.named("paper")).isEqualTo(PhantomLayout.PAPER);
    assertThatThrownBy(() -> PhantomLayout.named("coco"))
        .isInstanceOf(InputException.class)
        .hasMessage("expected layout csv, paper or isbi, got 'coco'");
  }
}
