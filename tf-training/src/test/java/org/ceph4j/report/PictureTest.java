package org.ceph4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
  private static final String PREFIX = "data:image/jpeg;base64,";

  @TempDir Path folder;

  @Test
  void isAJpegNoHigherThanAPageNeeds() throws IOException {
    BufferedImage image = new BufferedImage(1000, 1600, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 1600; y++) {
      for (int x = 0; x < 1000; x++) {
        image.setRGB(x, y, y < 800 ? 0xff0000 : 0x0000ff);
      }
    }
    Picture picture = Picture.of("red over blue", image);
    assertThat(picture.dataUri()).startsWith(PREFIX);
    BufferedImage read =
        ImageIO.read(
            new ByteArrayInputStream(
                Base64.getDecoder().decode(picture.dataUri().substring(PREFIX.length()))));
    assertThat(read.getWidth()).isEqualTo(500);
    assertThat(read.getHeight()).isEqualTo(800);
    assertThat(read.getRGB(250, 100) >> 16 & 0xff).isGreaterThan(240);
    assertThat(read.getRGB(250, 700) & 0xff).isGreaterThan(240);
  }

  @Test
  void writesTheFormatOfTheFilesName() throws IOException {
    BufferedImage image = new BufferedImage(3, 1000, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 900, 0x123456);
    Picture.write(image, folder.resolve("film.png"));
    Picture.write(image, folder.resolve("film.jpg"));
    BufferedImage read = ImageIO.read(folder.resolve("film.png").toFile());
    assertThat(read.getHeight()).isEqualTo(1000);
    assertThat(read.getRGB(1, 900) & 0xffffff).isEqualTo(0x123456);
    assertThat(Files.readAllBytes(folder.resolve("film.jpg"))).startsWith((byte) 0xff, (byte) 0xd8);
  }
}
