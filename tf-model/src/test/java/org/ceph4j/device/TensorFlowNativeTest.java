package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.internal.c_api.TFJ_RuntimeLibrary;

final class TensorFlowNativeTest {
  @TempDir private Path folder;

  /** What the forked process runs. */
  static final class Loading {
    public static void main(String[] arguments) {
      try {
        System.out.println(TensorFlowNative.load());
      } catch (InputException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,amd64,linux-x86_64",
    "Linux,aarch64,linux-arm64",
    "Mac OS X,aarch64,macosx-arm64",
    "Windows 11,amd64,windows-x86_64"
  })
  void knowsThePlatformsByTheirClassifiers(String system, String processor, String classifier) {
    assertThat(TensorFlowNative.classifier(system, processor)).isEqualTo(classifier);
  }

  @Test
  void loadsTheLibraryOfTheClassPath() {
    assertThat(TensorFlowNative.load()).isEqualTo("2.18.0");
  }

  /** The classes that a process has loaded, in order, when it has loaded TensorFlow. */
  private List<String> loadedClasses() throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<String> printed =
        ForkedJava.run(
            Loading.class,
            "-Djna.library.path=" + folder,
            "-D" + CudaLibraries.FOLDER + "=" + folder,
            "-Xlog:class+load:file=" + log + "::filecount=0");
    assertThat(printed).containsExactly("2.18.0");
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^(\\[[^]]*])*\\s*", "").replaceFirst("\\s.*", ""))
        .toList();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "NVIDIA's libraries are those of Linux")
  void loadsNvidiasLibrariesBeforeTensorFlowWhereThereIsADriver()
      throws IOException, InterruptedException {
    ForkedJava.copyAnyLibrary(folder.resolve("libcuda.so.1"));
    assertThat(loadedClasses())
        .containsSubsequence(
            CudaLibraries.class.getName() + "$Once", TFJ_RuntimeLibrary.class.getName());
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "NVIDIA's libraries are those of Linux")
  void leavesThemAloneWithoutADriver() throws IOException, InterruptedException {
    assumeFalse(CudaDriver.open().isPresent(), "this machine has an NVIDIA driver");
    assertThat(loadedClasses())
        .contains(TFJ_RuntimeLibrary.class.getName())
        .doesNotContain(CudaLibraries.class.getName() + "$Once");
  }

  @Test
  void namesTheMissingArtifactFirst() throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.matches(".*tensorflow-core-native-[0-9.]+-[^/]+\\.jar"))
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(classPath).isNotEqualTo(System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Loading.class.getName())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    // The version is the one that the class path has for the part without natives.
    String version =
        System.getProperty("java.class.path")
            .replaceFirst("(?s).*tensorflow-core-api-([0-9.]+)\\.jar.*", "$1");
    assertThat(printed)
        .startsWith("Missing artifact org.tensorflow:tensorflow-core-native:" + version + ":");
  }
}
