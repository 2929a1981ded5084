package org.ceph4j.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.bundle.MassConfidence;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.client.Detection;
import org.ceph4j.client.DetectorOptions;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.client.ImageSource;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.savedmodel.SavedModel;
import org.ceph4j.savedmodel.SignatureDescription;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;

/** An exported bundle's second signature against the client that works with the first. */
final class LandmarksSignatureTest {
  @TempDir private static Path folder;
  private static Path subpixel;

  @BeforeAll
  static void exportBundle() {
    subpixel = PhantomBundle.export(folder.resolve("subpixel"), Decoding.SUBPIXEL);
  }

  @ParameterizedTest
  @EnumSource
  void findsWhatTheClientFinds(Decoding decoding) {
    Path bundle =
        decoding == Decoding.SUBPIXEL
            ? subpixel
            : PhantomBundle.export(
                folder.resolve("paper"), decoding, new MassConfidence(12, 1.5, 0.5));
    List<byte[]> files = new ArrayList<>();
    List<ImageSource> sources = new ArrayList<>();
    for (FilmFile kind : FilmFile.values()) {
      byte[] file = PhantomBundle.film(kind);
      files.add(file);
      sources.add(ImageSource.of(kind.name(), file));
    }
    // The signature sees films as they are alone; one of these has blank margins.
    DetectorOptions asIs = DetectorOptions.defaults().withViews(false);
    try (LandmarkDetector detector = LandmarkDetector.load(bundle, asIs);
        SavedModelBundle loaded = SavedModelBundle.load(bundle.toString(), Signatures.TAG);
        TString batch = GraphRun.batch(files);
        Result result =
            loaded.function(Signatures.LANDMARKS).call(Map.of(Signatures.IMAGES, batch))) {
      FoundLandmarks found =
          FoundLandmarks.of(
              output(result, Signatures.COORDINATES), output(result, Signatures.CONFIDENCE));
      float[] sizes = GraphRun.floats(output(result, Signatures.SIZES));
      int image = 0;
      for (Detection detection : detector.detect(sources)) {
        FilmLandmarks film = (FilmLandmarks) detection;
        assertThat(found.requireAlike(image, film.landmarks(), 0.05, 1e-4)).isPositive();
        assertThat(sizes[2 * image]).isEqualTo(film.size().height());
        assertThat(sizes[2 * image + 1]).isEqualTo(film.size().width());
        image++;
      }
    }
  }

  private static Tensor output(Result result, String name) {
    return result.get(name).orElseThrow();
  }

  @Test
  void theShippedBundleHasIt() {
    assertThat(SavedModel.signatures(PhantomBundle.SHIPPED))
        .extracting(SignatureDescription::name)
        .contains(Signatures.LANDMARKS);
  }

  /** Feeds what no graph can work with, and prints a line for each. */
  static final class Misuse {
    private Misuse() {}

    public static void main(String[] arguments) {
      byte[] junk = "no image".getBytes(StandardCharsets.UTF_8);
      byte[] good = PhantomBundle.film(FilmFile.PNG_GRAY);
      try (SavedModelBundle bundle = SavedModelBundle.load(arguments[0], Signatures.TAG);
          TString one = GraphRun.batch(List.of(good, good));
          TString none = GraphRun.batch(List.of());
          TString mixed = GraphRun.batch(List.of(good, junk));
          TString empty = GraphRun.batch(List.of(new byte[0]));
          TString scalar = GraphRun.bytes(good);
          TFloat32 numbers = TFloat32.tensorOf(Shape.of(1))) {
        for (Tensor images : List.of(none, mixed, empty, scalar, numbers, one)) {
          System.out.println(outcome(bundle, images));
        }
      }
    }

    private static String outcome(SavedModelBundle bundle, Tensor images) {
      try (Result result =
          bundle.function(Signatures.LANDMARKS).call(Map.of(Signatures.IMAGES, images))) {
        return "found " + output(result, Signatures.COORDINATES).shape();
      } catch (RuntimeException e) {
        return "refused: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      }
    }
  }

  @Test
  void noInputEndsTheProcess() throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Misuse.class.getName(),
                subpixel.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("the process ends").isTrue();
      List<String> printed = Files.readAllLines(output);
      assertThat(process.exitValue()).as("%s", printed).isZero();
      assertThat(printed).hasSize(6);
      // oneDNN's convolutions refuse an empty batch, others need not.
      assertThat(printed.get(0)).matches("found \\[0, 27, 2]|refused: .*");
      assertThat(printed.get(1)).startsWith("refused: ").contains("Unknown image file format");
      assertThat(printed.get(2)).startsWith("refused: ").contains("Input is empty");
      assertThat(printed.subList(3, 5)).allMatch(line -> line.startsWith("refused: "));
      assertThat(printed.get(5)).isEqualTo("found [2, 27, 2]");
    } finally {
      process.destroyForcibly();
    }
  }
}
