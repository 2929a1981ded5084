package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceph4j.cli.Outcome.ceph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.ceph4j.WholeFile;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.PeakConfidence;
import org.ceph4j.client.DescriptionFile;
import org.ceph4j.savedmodel.Array;
import org.ceph4j.savedmodel.Npy;
import org.ceph4j.training.SmallRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that says nothing of itself does what it does when it says all. */
final class ForeignBundleTest {
  @TempDir private static Path folder;
  private static Path films;
  private static Path own;
  private static Path foreign;
  private static BundleMetadata metadata;
  private static double expectedPeak;

  @BeforeAll
  static void train() throws IOException {
    films = SmallRun.films(folder);
    Path run = folder.resolve("run");
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
            "training.epochs=1");
    assertThat(trained.code()).as(trained.err()).isZero();
    own = run.resolve("model");
    foreign = folder.resolve("foreign");
    metadata = DescriptionFile.metadata(own).orElseThrow();
    expectedPeak = ((PeakConfidence) metadata.confidence()).expectedPeak();
    FileUtils.copyDirectory(own.toFile(), foreign.toFile());
    Files.delete(foreign.resolve(BundleMetadata.FILE));
  }

  private static Path describe() throws IOException {
    return Files.writeString(
        folder.resolve("foreign.json"),
        """
        {
          "size": {"height": 32, "width": 32},
          "resampling": "bilinear",
          "scaling": "standardise",
          "landmarks": ["%s"],
          "mapping": "%s",
          "decoding": "%s",
          "expectedPeak": %s,
          "assumedSpacing": {"spacing": {"millimetres": %s}}
        }
        """
            .formatted(
                String.join("\", \"", metadata.landmarks().names()),
                metadata.mapping(),
                metadata.decoding(),
                expectedPeak,
                metadata.assumedSpacing().orElseThrow().spacing().millimetres()));
  }

  @Test
  void isDescribedByAFileBesideIt() throws IOException {
    Path file = describe();
    try {
      Object images = films.resolve("images");
      Outcome expected = ceph("predict", "--bundle", own, "--images", images);
      Outcome found = ceph("predict", "--bundle", foreign, "--images", images);
      assertThat(found).isEqualTo(expected).extracting(Outcome::err).isEqualTo("");
      assertThat(ceph("evaluate", "--bundle", foreign, "--data", films).out())
          .isEqualTo(ceph("evaluate", "--bundle", own, "--data", films).out());
      assertThat(ceph("inspect", foreign).out())
          .contains("finds          19 landmarks", "scaling: standardise (as described)");
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void isDescribedByOptions() {
    Object images = films.resolve("images");
    Outcome expected = ceph("predict", "--bundle", own, "--images", images, "--spacing", 2);
    Outcome found =
        ceph(
            "predict",
            "--bundle",
            foreign,
            "--images",
            images,
            "--size",
            "32x32",
            "--resampling",
            "bilinear",
            "--scaling",
            "standardise",
            "--mapping",
            metadata.mapping(),
            "--decoding",
            metadata.decoding(),
            "--expected-peak",
            expectedPeak,
            "--landmark-names",
            String.join(",", metadata.landmarks().names()),
            "--spacing",
            2);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void saysWhatItAssumesAndWhyItCannotBeUsed() {
    Outcome inspected = ceph("inspect", foreign);
    assertThat(inspected.code()).isEqualTo(1);
    assertThat(inspected.out())
        .contains("signature      serving_default", "takes        input_1 float32", "cannot find");
    assertThat(inspected.err()).contains("images of any size", "\"size\"");
    Outcome predicted =
        ceph(
            "predict", "--bundle", foreign, "--images", films.resolve("images"), "--size", "32x32");
    assertThat(predicted.code()).isZero();
    assertThat(predicted.err())
        .contains("assumed of " + foreign + ", unless foreign.json or options say otherwise")
        .contains("scaling: zero_to_one (assumed)");
    assertThat(ceph("predict", "--bundle", foreign, "--images", films, "--size", "32").code())
        .isEqualTo(2);
  }

  @Test
  void runsOnArraysFromFiles() throws IOException {
    // float64, as NumPy makes it unless told otherwise.
    Array images = Array.of(new double[3 * 32 * 32], 3, 32, 32, 1);
    Path file = folder.resolve("images.npy");
    WholeFile.write(file, stream -> Npy.write(stream, images));
    Path arrays = folder.resolve("arrays");
    Outcome run =
        ceph(
            "run",
            "--bundle",
            foreign,
            "--input",
            "input_1=" + file,
            "--out",
            arrays,
            "--batch",
            2);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("output_1 float32 [3, 32, 32, 19] -> ");
    try (InputStream in = Files.newInputStream(arrays.resolve("output_1.npy"))) {
      assertThat(Npy.read(in).shape()).containsExactly(3, 32, 32, 19);
    }
    for (List<Object> mistake :
        List.<List<Object>>of(
            List.of("--input", "image=" + file),
            List.of("--input", "input_1=" + films.resolve("landmarks.csv")),
            List.of("--input", "input_1=" + file, "--signature", "train"),
            List.of("--input", "input_1=" + file, "--batch", "0"))) {
      List<Object> all = new ArrayList<>(List.of("run", "--bundle", foreign));
      all.addAll(mistake);
      all.addAll(List.of("--out", arrays));
      Outcome refused = ceph(all.toArray());
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).startsWith("ceph: ").hasLineCount(1);
    }
  }
}
