package org.ceph4j.evaluation;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.ceph4j.WholeFile;

/**
 * The files of an evaluation: {@code scores.txt}, {@code scores.csv}, {@code scores.json} and
 * {@code errors.csv}.
 */
public final class EvaluationFiles {
  private EvaluationFiles() {}

  /**
   * Writes or replaces them in a folder, which is made if it is missing.
   *
   * @throws UncheckedIOException where a file cannot be written
   */
  public static void write(Evaluation evaluation, Path folder) {
    Reliability reliability = Reliability.of(Claims.of(evaluation));
    WholeFile.write(
        folder.resolve("scores.txt"),
        EvaluationText.of(evaluation) + "\n" + ReliabilityText.of(reliability));
    WholeFile.write(folder.resolve("scores.csv"), EvaluationCsv.scores(evaluation));
    WholeFile.write(folder.resolve("scores.json"), EvaluationJson.of(evaluation));
    WholeFile.write(folder.resolve(ErrorsFile.NAME), EvaluationCsv.films(evaluation));
  }
}
