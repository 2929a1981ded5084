package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PhantomCommandTest {
  @TempDir private Path temporary;

  private static CommandLine command(StringWriter output) {
    return new CommandLine(new PhantomCommand())
        .setOut(new PrintWriter(output, true))
        .setExecutionExceptionHandler(
            (exception, line, result) -> {
              throw exception;
            });
  }

  @Test
  void everyOptionReachesTheFilms() throws Exception {
    Path out = temporary.resolve("films");
    StringWriter output = new StringWriter();
    int code =
        command(output)
            .execute(
                ("--count 2 --landmarks 19 --layout isbi --height 300 --width 242 --seed 7 --out "
                        + out)
                    .split(" "));
    assertThat(code).isZero();
    assertThat(output.toString())
        .isEqualToNormalizingNewlines(
            "wrote 2 phantoms of 300 x 242 px with 19 landmarks, 0.8 mm per px, layout isbi,"
                + " seed 7 to "
                + out
                + "\n");
    assertThat(out.resolve("RawImage/TrainingData/002.bmp")).exists();
    assertThat(Files.readAllLines(out.resolve("AnnotationsByMD/400_junior/002.txt"))).hasSize(19);
  }

  @Test
  void refusesOtherNumbersOfLandmarks() {
    CommandLine command = command(new StringWriter());
    command.parseArgs("--out", temporary.resolve("films").toString(), "--landmarks", "20");
    PhantomCommand phantom = command.getCommand();
    assertThatThrownBy(phantom::call)
        .isInstanceOf(InputException.class)
        .hasMessage("--landmarks: expected 27 or 19, got 20");
  }
}
