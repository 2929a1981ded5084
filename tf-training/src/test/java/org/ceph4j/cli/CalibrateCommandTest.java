package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ceph4j.cli.Outcome.ceph;

import java.io.IOException;
import java.nio.file.Path;
import org.ceph4j.bundle.MassConfidence;
import org.ceph4j.client.DescriptionFile;
import org.ceph4j.evaluation.Claim;
import org.ceph4j.evaluation.Claims;
import org.ceph4j.evaluation.ErrorsFile;
import org.ceph4j.training.SmallRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a training with softmax maps to what its confidence is worth. */
final class CalibrateCommandTest {
  @TempDir private static Path folder;
  private static Path films;

  @BeforeAll
  static void makeFilms() {
    films = SmallRun.films(folder);
  }

  /** Trains for an epoch and evaluates. */
  private static Path scores(String name, String slope, String offset) {
    Path run = folder.resolve(name);
    Outcome trained =
        ceph(
            "train",
            "--data",
            films,
            "--out",
            run,
            "--preset",
            "demo",
            "--set",
            "network.height=32",
            "--set",
            "network.width=32",
            "--set",
            "network.filters=[3, 4, 5]",
            "--set",
            "network.output=softmax",
            "--set",
            "loss.kind=cross_entropy",
            "--set",
            "training.epochs=1",
            "--set",
            "device.threads=1",
            "--set",
            "confidence.kind=mass",
            "--set",
            "confidence.slope=" + slope,
            "--set",
            "confidence.offset=" + offset);
    assertThat(trained.code()).as(trained.err()).isZero();
    Path scores = folder.resolve(name + "-scores");
    Path bundle = run.resolve("model");
    assertThat(DescriptionFile.metadata(bundle).orElseThrow().confidence())
        .isEqualTo(new MassConfidence(4, Double.parseDouble(slope), Double.parseDouble(offset)));
    Outcome evaluated = ceph("evaluate", "--bundle", bundle, "--data", films, "--out", scores);
    assertThat(evaluated.code()).as(evaluated.err()).isZero();
    assertThat(evaluated.out()).contains("the most certain 80%: ", "of 133 landmarks");
    assertThat(scores.resolve("report.html")).content().contains("Errors against confidence");
    return scores;
  }

  @Test
  void theNumbersThatAreSetReachEachLandmarkAndFoldsArePooled() throws IOException {
    Path plain = scores("plain", "1", "0");
    Path set = scores("set", "2", "0.5");
    Claims claims = ErrorsFile.read(plain);
    Claims calibrated = ErrorsFile.read(set);
    for (int i = 0; i < claims.all().size(); i++) {
      Claim claim = claims.all().get(i);
      double odds = claim.confidence() / (1 - claim.confidence());
      double expected = 1 / (1 + Math.exp(-0.5) / (odds * odds));
      assertThat(calibrated.all().get(i).confidence()).isCloseTo(expected, within(1e-6));
      assertThat(calibrated.all().get(i).error()).isEqualTo(claim.error(), within(1e-6));
    }

    Path run = folder.resolve("plain");
    Path bundle = run.resolve("model");
    Outcome validated =
        ceph("evaluate", "--bundle", bundle, "--data", films, "--validation-of", run);
    assertThat(validated.out()).contains("films: 1 scored", "of 19 landmarks");
    Outcome none = ceph("evaluate", "--data", films, "--validation-of", folder);
    assertThat(none.err()).startsWith("ceph: " + folder + ": no run");

    Path out = folder.resolve("pooled");
    Outcome pooled = ceph("calibrate", plain, set.resolve("errors.csv"), "--out", out);
    assertThat(pooled.code()).as(pooled.err()).isZero();
    assertThat(pooled.out()).contains("of 266 landmarks");
    assertThat(out.resolve("reliability.txt")).hasContent(pooled.out());
    assertThat(out.resolve("reliability.json"))
        .content()
        .contains("\"expected_calibration_error\"");
    assertThat(out.resolve("reliability.html")).content().contains("<svg", "calibrated");
  }

  @Test
  void whatIsNoEvaluationIsNamed() {
    Outcome outcome = ceph("calibrate", films);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("ceph: ").contains("errors.csv").hasLineCount(1);
    assertThat(ceph("calibrate").code()).isEqualTo(2);
  }
}
