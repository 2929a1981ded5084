package org.ceph4j.phantom;

import java.util.Arrays;
import java.util.Locale;
import org.ceph4j.InputException;

/** The layouts in which a series can be written. */
public enum PhantomLayout {
  /** {@code images/STEM.png} and one table {@code landmarks.csv}. */
  CSV,
  /** {@code images/STEM.jpg} and {@code coords-txt/expert_1/LANDMARK/STEM.txt}. */
  PAPER,
  /**
   * {@code RawImage/TrainingData/STEM.bmp} and {@code AnnotationsByMD/DOCTOR/STEM.txt}; 19
   * landmarks only.
   */
  ISBI;

  /** The layout called {@code csv}, {@code paper} or {@code isbi}. */
  public static PhantomLayout named(String name) {
    return Arrays.stream(values())
        .filter(layout -> layout.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new InputException("expected layout csv, paper or isbi, got '" + name + "'"));
  }

  PhantomFiles files() {
    return switch (this) {
      case CSV -> new CsvFiles();
      case PAPER -> new PaperFiles();
      case ISBI -> new IsbiFiles();
    };
  }

  /** The name that {@link #named} takes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
