package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ceph4j.training.SmallRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more leaves the last good checkpoint, and says so. */
@DisabledOnOs(OS.WINDOWS)
final class FullDiskTest {
  /** Enough for what a run writes, but not for the variables of a checkpoint. */
  private static final int SMALL_DISK_KIB = 256;

  @TempDir private Path folder;

  @Test
  void theLastGoodCheckpointStandsAndTheRunGoesOnFromIt() throws IOException, InterruptedException {
    Path films = SmallRun.films(folder);
    SmallTraining whole = new SmallTraining(films, folder.resolve("whole"));
    require(0, ForkedCeph.start(log(), whole.begin()));

    SmallTraining parted = new SmallTraining(films, folder.resolve("parted"));
    Process first = ForkedCeph.start(log(), parted.begin());
    Path checkpoints = parted.run().resolve("checkpoints");
    Path last = checkpoints.resolve("last");
    while (first.isAlive() && !Files.exists(last)) {
      Thread.sleep(1);
    }
    first.destroyForcibly().waitFor();
    String standing = Files.readString(last);

    require(1, ForkedCeph.startWithSmallDisk(SMALL_DISK_KIB, log(), parted.goOn()));
    assertThat(log())
        .content()
        .contains("cannot be written")
        .contains("The checkpoint " + checkpoints.resolve(standing) + " stands")
        .contains("go on with: ceph train --resume " + parted.run())
        .doesNotContain("Hint:")
        .doesNotContain("\tat ");
    assertThat(last).hasContent(standing);
    assertThat(checkpoints.toFile().list()).noneMatch(name -> name.endsWith(".part"));

    require(0, ForkedCeph.start(log(), parted.goOn()));
    parted.requireSameAs(whole);
  }

  @Test
  void aRunThatCannotEvenWriteItsFirstCheckpointSaysSo() throws IOException, InterruptedException {
    SmallTraining training = new SmallTraining(SmallRun.films(folder), folder.resolve("run"));
    require(1, ForkedCeph.startWithSmallDisk(SMALL_DISK_KIB, log(), training.begin()));
    assertThat(log()).content().contains("There is no checkpoint yet").doesNotContain("\tat ");
    require(0, ForkedCeph.start(log(), training.goOn()));
  }

  private Path log() {
    return folder.resolve("log");
  }

  private void require(int code, Process process) throws IOException, InterruptedException {
    assertThat(process.waitFor()).as(Files.readString(log())).isEqualTo(code);
  }
}
