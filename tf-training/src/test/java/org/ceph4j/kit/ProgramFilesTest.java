package org.ceph4j.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ceph4j.device.CudaLibraries;
import org.ceph4j.device.CudaLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class path of small jars that have the entries of the big ones. */
final class ProgramFilesTest {
  private static final String TENSORFLOW =
      "org/tensorflow/internal/c_api/linux-x86_64-gpu/libtensorflow_cc.so.2";

  @TempDir private Path folder;

  /** Makes a jar of files that hold their own names. */
  private Path jar(String name, List<String> entries) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream stream = Files.newOutputStream(file);
        ZipOutputStream jar = new ZipOutputStream(stream)) {
      for (String entry : entries) {
        jar.putNextEntry(new ZipEntry(entry));
        if (!entry.endsWith("/")) {
          jar.write(entry.getBytes(UTF_8));
        }
      }
    }
    return file;
  }

  private static List<String> filesIn(Path kit) throws IOException {
    try (Stream<Path> files = Files.walk(kit)) {
      return files.filter(Files::isRegularFile).map(kit::relativize).map(Path::toString).toList();
    }
  }

  @Test
  void unpacksNativesAndOnlyTheCudaLibrariesThatAreOpened() throws IOException {
    Path kit = folder.resolve("kit");
    ProgramFiles program = new ProgramFiles(kit, Set.of("libcudnn_adv.so.9"));
    program.add(jar("tensorflow.jar", List.of("org/", TENSORFLOW, "LICENSE")));
    program.add(jar("api.jar", List.of("org/tensorflow/internal/c_api/TF_Graph.class")));
    List<String> libraries = CudaLibraries.IN_ORDER.stream().map(CudaLibrary::file).toList();
    Stream<String> entries =
        Stream.concat(Stream.of("", "libnppif.so.12"), libraries.stream())
            .map(CudaLibraries.IN_JAR::concat);
    program.add(jar("cuda.jar", entries.toList()));
    Path classes = folder.resolve("classes");
    Files.createDirectories(classes.resolve("org"));
    Files.writeString(classes.resolve("org/Some.class"), "");
    program.add(classes);

    Stream<String> cuda =
        libraries.stream().filter(file -> !file.equals("libcudnn_adv.so.9")).map("cuda/"::concat);
    Stream<String> others =
        Stream.of(
            "cuda/NVIDIA.txt",
            "natives/" + TENSORFLOW,
            "natives/LICENSE",
            "lib/api.jar",
            "classes/org/Some.class");
    assertThat(filesIn(kit))
        .containsExactlyInAnyOrderElementsOf(Stream.concat(cuda, others).toList());
    assertThat(kit.resolve("natives").resolve(TENSORFLOW)).hasContent(TENSORFLOW);
    assertThat(kit.resolve("cuda/libcudnn.so.9"))
        .hasContent(CudaLibraries.IN_JAR + "libcudnn.so.9");
  }
}
