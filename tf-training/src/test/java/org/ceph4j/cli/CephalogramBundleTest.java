package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceph4j.cli.Outcome.ceph;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
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
  void saysThatItDoesNotUnderstandAFilmWithoutAHead() throws IOException {
    Path gray = folder.resolve("gray.png");
    BufferedImage film = new BufferedImage(242, 300, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 242; x++) {
        film.setRGB(x, y, 0x010101 * ((x * 7 + y * 13) % 256));
      }
    }
    ImageIO.write(film, "png", gray.toFile());
    Outcome found = ceph("predict", "--bundle", SHIPPED, "--images", gray);
    assertThat(found.code()).isZero();
    assertThat(found.err()).contains("gray.png").contains("not understood");
  }
}
