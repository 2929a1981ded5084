package org.ceph4j.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ceph4j.training.SmallRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that is killed again and again ends as one that never was. */
final class KilledTrainingTest {
  private static final int MOST_KILLS = 8;

  @TempDir private static Path folder;
  private static SmallTraining whole = new SmallTraining(Path.of("films"), Path.of("run"));
  private static long millis;

  @BeforeAll
  static void trainWithoutAKill() throws IOException, InterruptedException {
    whole = new SmallTraining(SmallRun.films(folder), folder.resolve("whole"));
    long begun = System.nanoTime();
    Process process = ForkedCeph.start(folder.resolve("log"), whole.begin());
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
    millis = NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void endsInTheSameWeights(long seed) throws IOException, InterruptedException {
    killAtRandom(seed);
  }

  @Tag("slow")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("moreSeeds")
  void endsInTheSameWeightsEveryTime(long seed) throws IOException, InterruptedException {
    killAtRandom(seed);
  }

  static Stream<Long> moreSeeds() {
    return Stream.iterate(3L, seed -> seed + 1).limit(20);
  }

  /** Kills after times that are spread over those of the whole run, until it comes to its end. */
  private void killAtRandom(long seed) throws IOException, InterruptedException {
    Random random = new Random(seed);
    SmallTraining training = new SmallTraining(whole.films(), folder.resolve("seed-" + seed));
    List<String> kills = new ArrayList<>();
    Path log = folder.resolve("log-" + seed);
    boolean ended = false;
    while (!ended) {
      Process process = ForkedCeph.start(log, training.goOn());
      long patience = kills.size() < MOST_KILLS ? random.nextLong(millis) : Long.MAX_VALUE;
      ended = process.waitFor(patience, MILLISECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
        kills.add(training.moment());
      } else {
        assertThat(process.exitValue()).as(kills + Files.readString(log)).isZero();
      }
    }
    System.out.println("seed " + seed + ", killed " + kills);
    training.requireSameAs(whole);
  }

  @Test
  void survivesAKillInACheckpointAndInTheExport() throws IOException, InterruptedException {
    SmallTraining training = new SmallTraining(whole.films(), folder.resolve("aimed"));
    Path run = training.run();
    killOnceThereIs(run.resolve("checkpoints"), "glob:**/step-*.part", training);
    killOnceThereIs(run, "glob:**/model.part", training);
    Path log = folder.resolve("log-aimed");
    Process process = ForkedCeph.start(log, training.goOn());
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    training.requireSameAs(whole);
  }

  /** Kills it in the moment that such a thing is seen, or lets it end where none was. */
  private static void killOnceThereIs(Path place, String glob, SmallTraining training)
      throws IOException, InterruptedException {
    Process process = ForkedCeph.start(folder.resolve("log-aimed"), training.goOn());
    while (process.isAlive() && !isThere(place, glob)) {
      Thread.sleep(1);
    }
    process.destroyForcibly().waitFor();
  }

  private static boolean isThere(Path place, String glob) throws IOException {
    if (!Files.isDirectory(place)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(place)) {
      return entries.anyMatch(place.getFileSystem().getPathMatcher(glob)::matches);
    }
  }
}
