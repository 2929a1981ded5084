package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.ceph4j.training.SmallRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataPreviewCommandTest {
  @TempDir private Path folder;
  private Path films = Path.of("films");
  private Path sheet = Path.of("sheet.png");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeFilms() {
    films = SmallRun.films(folder);
    sheet = folder.resolve("sheet.png");
  }

  private int preview(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("data", "preview", "--data", films.toString(), "--out", sheet.toString()));
    arguments.addAll(List.of("--preset", "demo", "--films", "2", "--count", "3"));
    arguments.addAll(List.of(more));
    return Ceph.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
  }

  private BufferedImage cell(int row, int column) throws IOException {
    return ImageIO.read(sheet.toFile()).getSubimage(6 + column * 134, 6 + row * 166, 128, 160);
  }

  private static int[] pixels(BufferedImage cell) {
    return cell.getRGB(0, 0, cell.getWidth(), cell.getHeight(), null, 0, cell.getWidth());
  }

  private static boolean isCyan(int rgb) {
    return (rgb & 0xff) - (rgb >> 16 & 0xff) > 100;
  }

  @Test
  void drawsARowForEachFilm() throws IOException {
    assertThat(preview("--set", "augmentation.rotation=10", "--set", "training.seed=7")).isZero();
    BufferedImage whole = ImageIO.read(sheet.toFile());
    assertThat(whole.getWidth()).isEqualTo(4 * 134 + 6);
    assertThat(whole.getHeight()).isEqualTo(2 * 166 + 6);
    List<int[]> cells = new ArrayList<>();
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 4; column++) {
        cells.add(pixels(cell(row, column)));
      }
    }
    assertThat(cells).doesNotHaveDuplicates();
    assertThat(cells)
        .allMatch(cell -> Arrays.stream(cell).anyMatch(DataPreviewCommandTest::isCyan));
    assertThat(out.toString())
        .contains("a row for " + films.resolve("images/001.png"))
        .contains("a row for " + films.resolve("images/002.png"))
        .contains("the first 3 rounds of a training with seed 7")
        .doesNotContain("augmentation is off");
  }

  @Test
  void withoutAugmentationAllOfARowIsTheFilmAsItIs() throws IOException {
    assertThat(preview()).isZero();
    for (int column = 1; column < 4; column++) {
      assertThat(pixels(cell(0, column))).isEqualTo(pixels(cell(0, 0)));
    }
    assertThat(out.toString()).contains("augmentation is off here");
  }

  @Test
  void aBadFilmCostsThatFilm() throws IOException {
    cutShort(films.resolve("images/001.png"));
    assertThat(preview()).isZero();
    assertThat(err.toString()).contains("left out: ").contains("001.png");
    assertThat(out.toString()).contains("002.png").doesNotContain("001.png");
    cutShort(films.resolve("images/002.png"));
    assertThat(preview()).isEqualTo(1);
    assertThat(err.toString()).contains("none of the first films can be used");
  }

  private static void cutShort(Path image) throws IOException {
    byte[] whole = Files.readAllBytes(image);
    Files.write(image, Arrays.copyOf(whole, whole.length / 2));
  }

  @Test
  void refusesAnEmptySheet() {
    assertThat(preview("--set", "augmentation.scale=2")).isEqualTo(1);
    assertThat(err.toString()).contains("scale must be in [0, 0.9]");
    assertThat(
            Ceph.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "data",
                "preview",
                "--data",
                films.toString(),
                "--out",
                sheet.toString(),
                "--count",
                "0"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("--films and --count must be at least 1, got 3 and 0");
    assertThat(sheet).doesNotExist();
  }
}
