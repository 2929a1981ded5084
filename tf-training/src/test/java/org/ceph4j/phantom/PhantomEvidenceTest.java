package org.ceph4j.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at drawn films alone for what the landmarks claim. */
class PhantomEvidenceTest {
  private static final int FILMS = 12;
  private static final PhantomSeries SERIES =
      new PhantomSeries(
          new PhantomSettings(LandmarkSet.PAPER, new ImageSize(1200, 968), FILMS, 21));
  private static final double PIXELS_PER_MILLIMETRE = 5;
  private static final Phantom[] PHANTOMS = new Phantom[FILMS];

  static {
    Arrays.setAll(PHANTOMS, SERIES::draw);
  }

  /** Walking over the landmark, the gray falls most where the edge is: at the landmark. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "EN pn, 1, 0",
    "UL, 1, 0",
    "LL, 1, 0",
    "DT pog, 1, 0",
    "Pog, 1, 0",
    "Me, 0, 1",
    "Go, -0.7, 0.7",
    "Gn, 0.7, 0.7",
    "is, 0, 1",
    "SNA, 1, 0",
    "N, 1, 0",
    "Ba, 0, 1",
    "C, 0, -1",
    "A, 1, 0",
    "B, 1, 0"
  })
  void theEdgeIsAtTheLandmark(String landmark, double outwardX, double outwardY) {
    double[] offsets = new double[FILMS];
    for (int film = 0; film < FILMS; film++) {
      double steepest = 0;
      for (double along = -4; along <= 4; along += 0.1) {
        double fall =
            gray(film, landmark, (along - 0.4) * outwardX, (along - 0.4) * outwardY)
                - gray(film, landmark, (along + 0.4) * outwardX, (along + 0.4) * outwardY);
        if (fall > steepest) {
          steepest = fall;
          offsets[film] = Math.abs(along);
        }
      }
      assertThat(steepest).as("an edge near %s on film %d", landmark, film).isGreaterThan(3);
    }
    Arrays.sort(offsets);
    assertThat(offsets[FILMS / 2]).as("mm from %s to the edge", landmark).isLessThan(0.7);
  }

  /** A line passes just inside the landmark and is brighter than what is on both sides of it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"Or, 0, 1.8, 0, -2.4", "Po, 0, -1.6, 0, 2.8"})
  void theBoneIsBrighterThanBesideIt(
      String landmark, double dx, double dy, double otherX, double otherY) {
    int brighter = 0;
    for (int film = 0; film < FILMS; film++) {
      double bone = gray(film, landmark, 0, 0.4);
      if (bone > gray(film, landmark, dx, dy) && bone > gray(film, landmark, otherX, otherY)) {
        brighter++;
      }
    }
    assertThat(brighter).isGreaterThanOrEqualTo(FILMS - 2);
  }

  /** The mean gray of 0.6 x 0.6 mm at an offset in mm from the landmark. */
  private static double gray(int film, String landmark, double dx, double dy) {
    BufferedImage image = PHANTOMS[film].film();
    Point point = PHANTOMS[film].points().get(LandmarkSet.PAPER.names().indexOf(landmark));
    int x = (int) Math.round(point.x() + dx * PIXELS_PER_MILLIMETRE);
    int y = (int) Math.round(point.y() + dy * PIXELS_PER_MILLIMETRE);
    double sum = 0;
    for (int row = y - 1; row <= y + 1; row++) {
      for (int column = x - 1; column <= x + 1; column++) {
        sum += image.getRaster().getSample(column, row, 0);
      }
    }
    return sum / 9;
  }
}
