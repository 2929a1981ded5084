package org.ceph4j.phantom;

import java.util.Arrays;
import java.util.List;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;
import org.jspecify.annotations.Nullable;

/**
 * The places of the head that the landmark sets name, and where they lie in the mean anatomy.
 *
 * <p>The mean anatomy is in mm of a film of 240 x 193.5 mm (height x width), x to the right and y
 * down, the face to the right, the Frankfort plane level.
 */
enum AnatomicalPoint {
  SUBSPINALE("A", "A", 139, 152),
  ARTICULARE("Ar", "Ar", 67, 133),
  SUPRAMENTALE("B", "B", 136, 186),
  BASION("Ba", null, 56, 143),
  CONDYLION("C", null, 71, 122.5),
  SOFT_POGONION("DT pog", "sPog", 145.5, 201),
  PRONASALE("EN pn", null, 165, 141),
  GNATHION("Gn", "Gn", 133, 203),
  GONION("Go", "Go", 73, 174),
  LOWER_LIP("LL", "LL", 153, 180),
  MENTON("Me", "Me", 128.5, 205),
  NASION("N", "N", 139.5, 97),
  ORBITALE("Or", "Or", 128.5, 122),
  PORION("Po", "Po", 60, 121.5),
  POGONION("Pog", "Pog", 135, 199),
  PTERYGOID("Pt", null, 94.5, 121),
  SELLA("S", "S", 81, 104),
  ANTERIOR_NASAL_SPINE("SNA", "ANS", 141, 145),
  POSTERIOR_NASAL_SPINE("SNP pm", "PNS", 97.5, 143.5),
  SELLA_ENTRANCE("Se", null, 81.5, 100.5),
  SUBNASALE("Sn", "Sn", 150, 150),
  UPPER_LIP("UL", "UL", 155.5, 161.5),
  LOWER_INCISOR_APEX("aii", null, 130.5, 187.5),
  UPPER_INCISOR_APEX("ais", null, 134, 150.5),
  LOWER_INCISOR_EDGE("ii", "L1", 141.5, 169.5),
  UPPER_INCISOR_EDGE("is", "U1", 144, 171),
  SOFT_NASION("n_", null, 145.5, 100.5);

  private final String paperName;
  private final @Nullable String isbiName;
  private final double x;
  private final double y;

  AnatomicalPoint(String paperName, @Nullable String isbiName, double x, double y) {
    this.paperName = paperName;
    this.isbiName = isbiName;
    this.x = x;
    this.y = y;
  }

  /** Where it lies in the mean anatomy, in mm. */
  Point mean() {
    return new Point(x, y);
  }

  /** The points that {@link LandmarkSet#PAPER} or {@link LandmarkSet#ISBI} names, in its order. */
  static List<AnatomicalPoint> of(LandmarkSet landmarks) {
    return landmarks.names().stream().map(AnatomicalPoint::named).toList();
  }

  /** The two sets never give one name to two places, so a name alone is enough. */
  private static AnatomicalPoint named(String name) {
    return Arrays.stream(values())
        .filter(point -> name.equals(point.paperName) || name.equals(point.isbiName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no place of the head is named " + name));
  }
}
