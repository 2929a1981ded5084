package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small images for tests, in memory and encoded. */
final class Pictures {
  private Pictures() {}

  /** Random samples in every band of an image of this {@link BufferedImage} type. */
  static BufferedImage random(int height, int width, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(5);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        for (int band = 0; band < image.getRaster().getNumBands(); band++) {
          int bits = image.getSampleModel().getSampleSize(band);
          image.getRaster().setSample(column, row, band, random.nextInt(1 << bits));
        }
      }
    }
    return image;
  }

  /** The image as a file of this format: jpeg, png, bmp or tiff. */
  static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).as("ImageIO writes %s", format).isTrue();
    return bytes.toByteArray();
  }
}
