package org.ceph4j.phantom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;

/**
 * The layout of the ISBI 2015 challenge: {@code RawImage/TrainingData/STEM.bmp} and, for each of
 * two doctors, {@code AnnotationsByMD/DOCTOR/STEM.txt} with 19 lines {@code x,y} in whole px.
 *
 * <p>The doctors err in opposite directions, so that their mean is the landmark to a quarter of a
 * px in x and in y.
 */
final class IsbiFiles implements PhantomFiles {
  /** How far one doctor lies from the landmark in x and in y, in mm at most. */
  private static final double DISAGREEMENT = 1.2;

  @Override
  public boolean holds(LandmarkSet landmarks) {
    return landmarks.equals(LandmarkSet.ISBI);
  }

  @Override
  public void begin(Path folder, LandmarkSet landmarks) throws IOException {
    Files.createDirectories(images(folder));
    Files.createDirectories(doctor(folder, "400_senior"));
    Files.createDirectories(doctor(folder, "400_junior"));
  }

  @Override
  public void write(Path folder, Phantom phantom, LandmarkSet landmarks) throws IOException {
    ImageIO.write(phantom.film(), "bmp", images(folder).resolve(phantom.stem() + ".bmp").toFile());
    SplittableRandom random = new SplittableRandom(phantom.points().hashCode());
    double reach = DISAGREEMENT / phantom.spacing().millimetres();
    List<String> senior = new ArrayList<>();
    List<String> junior = new ArrayList<>();
    for (Point point : phantom.points()) {
      long x = Math.round(point.x() + random.nextDouble(-reach, reach));
      long y = Math.round(point.y() + random.nextDouble(-reach, reach));
      senior.add(x + "," + y);
      junior.add(Math.round(2 * point.x() - x) + "," + Math.round(2 * point.y() - y));
    }
    Files.write(doctor(folder, "400_senior").resolve(phantom.stem() + ".txt"), senior);
    Files.write(doctor(folder, "400_junior").resolve(phantom.stem() + ".txt"), junior);
  }

  private static Path images(Path folder) {
    return folder.resolve("RawImage").resolve("TrainingData");
  }

  private static Path doctor(Path folder, String doctor) {
    return folder.resolve("AnnotationsByMD").resolve(doctor);
  }
}
