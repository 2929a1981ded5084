package org.ceph4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ceph4j.evaluation.Films.AB;
import static org.ceph4j.evaluation.Films.at;
import static org.ceph4j.evaluation.Films.detection;
import static org.ceph4j.evaluation.Films.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.landmark.PixelSpacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorsFileTest {
  @TempDir Path folder;

  private static Evaluation evaluation(Optional<PixelSpacing> spacing) {
    return Evaluation.of(
        AB,
        List.of(film("a, \"b\"", spacing, at(1, 1), at(1, 1))),
        List.of(detection("a, \"b\"", at(3.3, 1), null)));
  }

  @Test
  void readsBackWhatAnEvaluationWrote() {
    for (Optional<PixelSpacing> spacing :
        List.of(Optional.of(new PixelSpacing(0.1)), Optional.<PixelSpacing>empty())) {
      Evaluation evaluation = evaluation(spacing);
      EvaluationFiles.write(evaluation, folder);
      assertThat(ErrorsFile.read(folder)).isEqualTo(Claims.of(evaluation));
      assertThat(ErrorsFile.read(folder.resolve("errors.csv"))).isEqualTo(Claims.of(evaluation));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "film,landmark,found,error_mm | line 1: expected the columns landmark, found, confidence and error_mm or",
        "found,confidence,error_mm | line 1: expected the columns landmark, found, confidence and",
        "found,,error_mm | cannot be read: ",
        "landmark,found,confidence,error_px | line 1: expected the columns landmark, found, confidence and error_mm or",
        "landmark,found,confidence,error_mm | expected a row for each landmark, found none",
        "landmark,found,confidence,error_mm;A,true,0.5,1;A,true,high,1 | line 3: expected true or false, a confidence",
        "landmark,found,confidence,error_mm;A,true,1.5,1 | line 2: expected",
        "landmark,found,confidence,error_mm;A,true,0.5 | line 2: expected",
        "landmark,found,confidence,error_mm;A,yes,0.5,1 | line 2: expected",
        "landmark,found,confidence,error_mm;A,true,0.5,nan | line 2: expected",
      })
  void saysWhatIsWrong(String lines, String message) throws IOException {
    Path file = folder.resolve("errors.csv");
    Files.writeString(file, lines.replace(';', '\n') + "\n");
    assertThatThrownBy(() -> ErrorsFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> ErrorsFile.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(folder.resolve("errors.csv") + ": cannot be read")
        .hasMessageContaining("ceph evaluate --out DIR");
  }
}
