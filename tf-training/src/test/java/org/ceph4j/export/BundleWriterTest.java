package org.ceph4j.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.ceph4j.InputException;
import org.ceph4j.keras.SmallBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is whole or not there, even if its writer is killed. */
final class BundleWriterTest {
  private static final int KILLED = 9;

  @TempDir private Path folder;

  private static BundleWriter writer(Path bundle) {
    return new BundleWriter(Path.of("checkpoint"), SmallBundle.metadata(), bundle);
  }

  @Test
  void killedWriterLeavesNoBundleAndNothingInTheWayOfTheNext() throws Exception {
    Path bundle = folder.resolve("bundle");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                bundle.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(KILLED);
    assertThat(bundle).doesNotExist();

    writer(bundle)
        .write((checkpoint, part) -> Files.writeString(part.resolve("saved_model.pb"), "whole"));
    assertThat(bundle).isDirectoryNotContaining("glob:**/half");
    assertThat(bundle.resolve("saved_model.pb")).hasContent("whole");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThatThrownBy(() -> writer(bundle).write((checkpoint, part) -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not overwritten");
  }

  /** Dies while it writes a bundle. */
  static final class Killed {
    private Killed() {}

    public static void main(String[] bundle) {
      writer(Path.of(bundle[0]))
          .write(
              (checkpoint, part) -> {
                Files.writeString(part.resolve("half"), "half");
                Runtime.getRuntime().halt(KILLED);
              });
    }
  }
}
