package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ceph4j.cli.Outcome.ceph;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.FileUtils;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.client.DescriptionFile;
import org.ceph4j.dataset.RealFilms;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.settings.Settings;
import org.ceph4j.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle that is used where none is named. */
final class CephalogramBundleTest {
  private static final Path SHIPPED = Path.of("..", "saved_models", "cephalogram");

  /** The red of unsure points, opaque. */
  private static final int UNSURE = 0xffff2d2d;

  @TempDir private Path folder;

  @Test
  void isWhatThePresetAccurateMakes() {
    Settings accurate = SettingsReader.preset("accurate");
    BundleMetadata shipped = DescriptionFile.metadata(SHIPPED).orElseThrow();
    assertThat(shipped.landmarks()).isEqualTo(LandmarkSet.ISBI);
    assertThat(shipped.input()).isEqualTo(accurate.network().input());
    assertThat(shipped.resampling()).isEqualTo(accurate.network().resampling());
    assertThat(shipped.decoding()).isEqualTo(accurate.heatmap().decoding());
    assertThat(shipped.confidence()).isEqualTo(accurate.mapConfidence());
    assertThat(shipped.provenance().network())
        .isEqualTo(accurate.network().spec(LandmarkSet.ISBI.size()).inWords());
    assertThat(FileUtils.sizeOfDirectory(SHIPPED.toFile())).isLessThan(20_000_000);
  }

  /** Three films of Test1-clean, on all 130 of which it is at 1.19 mm. */
  @Test
  void findsLandmarksOnRealFilms() throws IOException {
    Path films = RealFilms.require();
    Path stems = Files.writeString(folder.resolve("stems.txt"), "153\n154\n155\n");
    Path scores = folder.resolve("scores");
    Outcome scored =
        ceph(
            "evaluate",
            "--bundle",
            SHIPPED,
            "--data",
            films,
            "--subset",
            "test1",
            "--films",
            stems,
            "--out",
            scores);
    assertThat(scored.code()).as(scored.err()).isZero();
    List<String> lines = Files.readAllLines(scores.resolve("scores.csv"));
    String[] all = lines.get(lines.size() - 1).split(",", -1);
    assertThat(all).startsWith("all", "57", "0");
    assertThat(Double.parseDouble(all[3])).isLessThan(2);
  }

  @Test
  void findsTheSameLandmarksInsideBlankMargins() throws IOException {
    Path plain = RealFilms.require().resolve("RawImage/Test1Data/153.jpg");
    BufferedImage film = ImageIO.read(plain.toFile());
    int left = film.getWidth() / 4;
    int top = film.getHeight() / 4;
    BufferedImage wide =
        new BufferedImage(film.getWidth() + 2 * left, film.getHeight() + 2 * top, film.getType());
    wide.getRaster().setRect(left, top, film.getRaster());
    Path padded = folder.resolve("padded.png");
    ImageIO.write(wide, "png", padded.toFile());

    Outcome found = ceph("predict", "--bundle", SHIPPED, "--images", padded);
    assertThat(found.err()).contains("padded.png").contains("without its blank margins");
    List<CSVRecord> expected = rows(ceph("predict", "--bundle", SHIPPED, "--images", plain));
    List<CSVRecord> actual = rows(found);
    assertThat(actual).hasSize(19).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      // The film's own dark edge may be taken for a part of the margin: a px or two.
      assertThat(number(actual.get(i), "x") - left)
          .isCloseTo(number(expected.get(i), "x"), within(3.0));
      assertThat(number(actual.get(i), "y") - top)
          .isCloseTo(number(expected.get(i), "y"), within(3.0));
    }
  }

  private static List<CSVRecord> rows(Outcome found) throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(found.out()))
        .getRecords();
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void saysThatItDoesNotUnderstandAFilmWithoutAHead() throws IOException {
    Path gray = folder.resolve("gray.png");
    BufferedImage film = new BufferedImage(242, 300, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 242; x++) {
        film.setRGB(x, y, 0x010101 * ((x * 7 + y * 13) % 256));
      }
    }
    ImageIO.write(film, "png", gray.toFile());
    Path overlays = folder.resolve("overlays");
    Outcome found = ceph("predict", "--bundle", SHIPPED, "--images", gray, "--overlay", overlays);
    assertThat(found.code()).isZero();
    assertThat(found.err()).contains("gray.png").contains("not understood");
    BufferedImage overlay = ImageIO.read(overlays.resolve("gray.png").toFile());
    int[] colours = overlay.getRGB(0, 0, 242, 300, null, 0, 242);
    assertThat(colours).contains(UNSURE);
  }
}
