package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceph4j.cli.Outcome.ceph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ceph4j.settings.Settings;
import org.ceph4j.settings.SettingsReader;
import org.ceph4j.training.SmallRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user sees it. */
final class CephTest {
  @TempDir private Path folder;

  @Test
  void bareCommandShowsEachVerbWithAnExample() {
    Outcome bare = ceph();
    assertThat(bare.code()).isZero();
    for (String verb :
        List.of(
            "demo",
            "phantom",
            "data",
            "config",
            "train",
            "export",
            "import",
            "predict",
            "run",
            "inspect",
            "evaluate",
            "calibrate",
            "bench",
            "devices",
            "kit")) {
      assertThat(bare.out()).containsPattern("\n  " + verb + " ").contains("\n  ceph " + verb);
    }
  }

  @Test
  void wrongCommandLinesExitWithTwo() {
    assertThat(ceph("trian").code()).isEqualTo(2);
    assertThat(ceph("predict").code()).isEqualTo(2);
    Outcome incomplete = ceph("train", "--data", folder);
    assertThat(incomplete.code()).isEqualTo(2);
    assertThat(incomplete.err()).contains("--out");
  }

  @Test
  void usersMistakesAreOneLineWithoutAStackTrace() {
    for (List<Object> mistake :
        List.<List<Object>>of(
            List.of("config", "--preset", "papper"),
            List.of("config", "--set", "training.epoch=3"),
            List.of("config", "--set", "training.epochs=0"),
            List.of("train", "--data", folder, "--out", folder.resolve("run")),
            List.of("train", "--resume", folder),
            List.of("inspect", folder),
            List.of("kit", "--out", folder.resolve("x"), "--parts=0"),
            List.of("kit", "--out", folder.resolve("x"), "--without", "libcudart.so.12"),
            List.of("phantom", "--landmarks", "20", "--out", folder.resolve("x")))) {
      Outcome outcome = ceph(mistake.toArray());
      assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
      assertThat(outcome.err()).startsWith("ceph: ").doesNotContain("\tat ");
    }
  }

  @Test
  void printsSettingsThatReadBackAsTheSame() throws IOException {
    Outcome printed = ceph("config", "--preset", "paper", "--set", "training.epochs=7");
    Path file = Files.writeString(folder.resolve("config.yaml"), printed.out());
    Settings expected =
        SettingsReader.read("paper", Optional.empty(), Map.of("training.epochs", "7"));
    assertThat(SettingsReader.complete(file)).isEqualTo(expected);
  }

  /** The options that make a training small. */
  private static List<Object> small(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--preset", "demo", "--set", "network.height=32"));
    all.addAll(List.of("--set", "network.width=32", "--set", "network.filters=[3, 4, 5]"));
    all.addAll(List.of("--set", "device.threads=1"));
    return all;
  }

  @Test
  void goesTheWholeWay() throws IOException {
    Path films = SmallRun.films(folder);
    Path run = folder.resolve("run");
    Path bundle = folder.resolve("bundle");

    List<Object> train = small("train", "--data", films, "--out", run);
    train.addAll(List.of("--set", "training.epochs=2", "--fold", "2/3"));
    Outcome trained = ceph(train.toArray());
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.out())
        .contains("training on 5 films, validating on 2")
        .contains("epoch 1/2")
        .contains("epoch 2/2")
        .contains("MRE");
    assertThat(run).isDirectoryContaining("glob:**/{config.yaml,run.json,training.csv,model}");

    assertThat(ceph("export", "--run", run, "--checkpoint", "best", "--out", bundle).code())
        .isZero();
    assertThat(ceph("export", "--run", run, "--out", bundle).err()).contains("not overwritten");
    assertThat(ceph("inspect", bundle).out())
        .contains("serving_default")
        .contains("finds          19 landmarks")
        .contains("landmarks: [S, N, Or")
        .contains("size: 32 x 32 (")
        .contains("training ");

    Path trainable = folder.resolve("trainable");
    assertThat(ceph("export", "--run", run, "--trainable", "--out", trainable).code()).isZero();
    assertThat(ceph("inspect", trainable).out())
        .contains("signature      serving_default", "input_1")
        .contains("signature      train", "images", "coordinates", "learning_rate", "loss");

    predicts(films, bundle);
    evaluates(films, bundle);
    measures(films, bundle);
  }

  private void measures(Path films, Path bundle) {
    Path json = folder.resolve("bench.json");
    List<Object> train = small("bench", "train", "--data", films, "--out", json);
    train.addAll(List.of("--steps", "2", "--warmup", "1"));
    Outcome trained = ceph(train.toArray());
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.out()).contains("step / bare run").contains("waiting");
    assertThat(json).content().contains("\"workload\" : \"training\"", "\"stepToBareRun\"");
    Outcome predicted =
        ceph(
            "bench",
            "predict",
            "--bundle",
            bundle,
            "--images",
            films.resolve("images"),
            "--steps",
            "2",
            "--warmup",
            "1");
    assertThat(predicted.code()).as(predicted.err()).isZero();
    assertThat(predicted.out()).contains("2 steps of 4").contains("decoding");
  }

  private void predicts(Path films, Path bundle) throws IOException {
    Path images = films.resolve("images");
    Path overlays = folder.resolve("overlays");
    Path json = folder.resolve("found.json");
    Outcome predicted =
        ceph("predict", "--bundle", bundle, "--images", images, "--overlay", overlays);
    assertThat(predicted.code()).isZero();
    assertThat(predicted.out().lines()).hasSize(1 + 7 * 19);
    assertThat(overlays.resolve("001.png")).isNotEmptyFile();

    Files.writeString(images.resolve("0bad.png"), "no film");
    Outcome partly = ceph("predict", "--bundle", bundle, "--images", images);
    assertThat(partly.code()).isEqualTo(1);
    assertThat(partly.out()).isEqualTo(predicted.out());
    assertThat(partly.err()).contains("0bad.png").doesNotContain("\tat ");
    assertThat(ceph("predict", "--bundle", bundle, "--images", images, "--out", json).code())
        .isEqualTo(1);
    assertThat(json).content().contains("\"confidence\"").contains("0bad.png");
    Files.delete(images.resolve("0bad.png"));
  }

  private void evaluates(Path films, Path bundle) {
    Path scores = folder.resolve("scores");
    Outcome evaluated =
        ceph(
            "evaluate",
            "--bundle",
            bundle,
            "--data",
            films,
            "--out",
            scores,
            "--paper-csv",
            scores);
    assertThat(evaluated.code()).as(evaluated.err()).isZero();
    assertThat(evaluated.out()).contains("SDR 2").contains("films: 7 scored");
    for (String file :
        List.of(
            "scores.csv", "scores.json", "report.html", "predict_fulls.csv", "predict_means.csv")) {
      assertThat(scores.resolve(file)).isNotEmptyFile();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void interruptedRunEndsWith130AndCanBeResumed() throws IOException, InterruptedException {
    Path films = SmallRun.films(folder);
    Path run = folder.resolve("run");
    List<Object> train =
        small("train", "--data", films, "--out", run, "--set", "training.epochs=3000");
    Path log = folder.resolve("log");
    Process process = ForkedCeph.start(log, train);
    while (process.isAlive() && !Files.readString(log).contains("epoch 2/")) {
      Thread.sleep(50);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    boolean ended = process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("SIGINT ends it; a shell's background jobs ignore SIGINT").isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(130);
    assertThat(log).content().contains("interrupted; go on with: ceph train --resume");
    assertThat(run.resolve("checkpoints/last")).isNotEmptyFile();

    Path settings = run.resolve("config.yaml");
    int done = Files.readAllLines(run.resolve("training.csv")).size() - 1;
    String fewer = Files.readString(settings).replace("epochs: 3000", "epochs: " + (done + 2));
    Files.writeString(settings, fewer);
    Outcome resumed = ceph("train", "--resume", run);
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(Files.readAllLines(run.resolve("training.csv"))).hasSize(done + 3);
    assertThat(run.resolve("model")).isDirectory();
  }
}
