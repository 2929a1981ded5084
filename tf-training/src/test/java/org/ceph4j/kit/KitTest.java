package org.ceph4j.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A whole kit, of the class path of this test. */
@EnabledOnOs(OS.LINUX)
final class KitTest {
  private static final Path SHIPPED = Path.of("..", "saved_models", "cephalogram");

  @TempDir private Path folder;

  private static KitContent content(Path shipped, List<Path> data, List<Path> bundles) {
    return new KitContent(classPath(), shipped, data, bundles, Set.of());
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> !path.endsWith("test-classes"))
        .toList();
  }

  @Test
  void runsWithoutJavaOnThePath() throws IOException, InterruptedException {
    Path kit = folder.resolve("a kit");
    Kit.write(content(SHIPPED, List.of(SHIPPED), List.of()), kit);
    assertThat(kit.resolve("data/cephalogram/saved_model.pb")).isRegularFile();

    BareShell shell = BareShell.in(folder);
    Path ceph = kit.resolve("ceph");
    BareShell.Ended drawn =
        shell.run(
            folder,
            ceph,
            "phantom",
            "--count",
            1,
            "--height",
            300,
            "--width",
            242,
            "--out",
            "films");
    assertThat(drawn.code()).as(drawn.output()).isZero();

    borrowsNothingForImages(shell, kit.resolve("runtime/lib"));
    Path film = folder.resolve("film.jpg");
    ImageIO.write(
        ImageIO.read(folder.resolve("films/images/001.png").toFile()), "jpg", film.toFile());
    BareShell.Ended found =
        shell.run(folder, ceph, "predict", "--images", "film.jpg", "--out", "found.csv");
    assertThat(found.code()).as(found.output()).isZero();
    assertThat(Files.readAllLines(folder.resolve("found.csv"))).hasSize(1 + 19);
  }

  private void borrowsNothingForImages(BareShell shell, Path libraries)
      throws IOException, InterruptedException {
    BareShell.Ended needed =
        shell.run(folder, Path.of("/usr/bin/ldd"), libraries.resolve("libjavajpeg.so"));
    assertThat(needed.code()).as(needed.output()).isZero();
    assertThat(needed.output().lines().filter(line -> line.contains("libjpeg")))
        .allMatch(line -> line.contains(libraries.toString()));
  }

  @Test
  void namesWhatIsNotThere() {
    Path gone = folder.resolve("gone");
    for (KitContent content :
        List.of(
            content(gone, List.of(), List.of()),
            content(SHIPPED, List.of(gone), List.of()),
            content(SHIPPED, List.of(), List.of(gone)))) {
      assertThatThrownBy(() -> Kit.write(content, folder.resolve("kit")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(gone + ": expected a folder");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void overwritesNothing() {
    assertThatThrownBy(() -> Kit.write(content(SHIPPED, List.of(), List.of()), folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is there already");
  }

  @Test
  void leavesOutNoLibraryThatAGpuNeeds() {
    assertThatThrownBy(
            () ->
                new KitContent(List.of(), SHIPPED, List.of(), List.of(), Set.of("libcublas.so.12")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("without libnvrtc")
        .hasMessageContaining("got libcublas.so.12");
  }
}
