package org.ceph4j.phantom;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;

/**
 * The layout of arXiv 2005.12110: {@code images/STEM.jpg} and {@code
 * coords-txt/expert_1/LANDMARK/STEM.txt} with one line {@code row,column} in px.
 */
final class PaperFiles implements PhantomFiles {
  private static final float JPEG_QUALITY = 0.95f;

  @Override
  public void begin(Path folder, LandmarkSet landmarks) throws IOException {
    Files.createDirectories(folder.resolve("images"));
    for (String landmark : landmarks.names()) {
      Files.createDirectories(points(folder, landmark));
    }
  }

  @Override
  public void write(Path folder, Phantom phantom, LandmarkSet landmarks) throws IOException {
    writeJpeg(phantom.film(), folder.resolve("images").resolve(phantom.stem() + ".jpg"));
    for (int i = 0; i < landmarks.size(); i++) {
      Point point = phantom.points().get(i);
      Files.writeString(
          points(folder, landmarks.names().get(i)).resolve(phantom.stem() + ".txt"),
          String.format(Locale.ROOT, "%.3f,%.3f\n", point.y(), point.x()));
    }
  }

  private static Path points(Path folder, String landmark) {
    return folder.resolve("coords-txt").resolve("expert_1").resolve(landmark);
  }

  private static void writeJpeg(BufferedImage film, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
      ImageWriteParam quality = writer.getDefaultWriteParam();
      quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      quality.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(output);
      writer.write(null, new IIOImage(film, null, null), quality);
    } finally {
      writer.dispose();
    }
  }
}
