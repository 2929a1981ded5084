package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "NVIDIA's libraries are those of Linux")
final class CudaLibrariesTest {
  @TempDir private Path folder;

  /** What the forked process runs: a library stays loaded for the life of a process. */
  static final class Loading {
    public static void main(String[] arguments) {
      CudaLibraries loaded = CudaLibraries.load();
      System.out.println(loaded.origin());
      System.out.println(loaded.problem());
      loaded.files().forEach(System.out::println);
    }
  }

  /** The lines that a process prints which loads from the folder. */
  private List<String> loadInAProcess() throws IOException, InterruptedException {
    return ForkedJava.run(Loading.class, "-D" + CudaLibraries.FOLDER + "=" + folder);
  }

  private void fill(List<CudaLibrary> libraries) throws IOException {
    for (CudaLibrary library : libraries) {
      ForkedJava.copyAnyLibrary(folder.resolve(library.file()));
    }
  }

  private List<CudaLibrary> allBut(String... names) {
    List<CudaLibrary> kept = new ArrayList<>(CudaLibraries.IN_ORDER);
    kept.removeIf(library -> List.of(names).contains(library.file()));
    assertThat(kept).hasSize(CudaLibraries.IN_ORDER.size() - names.length);
    return kept;
  }

  @Test
  void loadsAllOfAFolderInTheirOrder() throws Exception {
    fill(CudaLibraries.IN_ORDER);
    List<String> expected = new ArrayList<>(List.of(folder.toString(), ""));
    CudaLibraries.IN_ORDER.forEach(
        library -> expected.add(folder.resolve(library.file()).toString()));
    assertThat(loadInAProcess()).isEqualTo(expected);
  }

  @Test
  void namesWhatIsMissingOrDamagedAndLoadsTheRest() throws Exception {
    fill(allBut("libcufft.so.11", "libcudnn.so.9", "libcudnn_adv.so.9"));
    Files.writeString(folder.resolve("libcudnn.so.9"), "cut short");
    List<String> printed = loadInAProcess();
    assertThat(printed.get(1))
        .startsWith("libcufft.so.11 is missing; libcudnn.so.9 cannot be loaded: ")
        .doesNotContain("libcudnn_adv");
    assertThat(printed).hasSize(2 + CudaLibraries.IN_ORDER.size() - 3);
  }

  @Test
  void whatALibraryNeedsComesBeforeIt() {
    List<String> names = CudaLibraries.IN_ORDER.stream().map(CudaLibrary::file).toList();
    // As readelf -d shows them for CUDA 12.6 and cuDNN 9.5.
    assertThat(names).doesNotHaveDuplicates();
    assertThat(names).containsSubsequence("libcublasLt.so.12", "libcublas.so.12");
    assertThat(names)
        .containsSubsequence(
            "libnvJitLink.so.12", "libcublas.so.12", "libcusparse.so.12", "libcusolver.so.11");
    assertThat(names)
        .containsSubsequence(
            "libcudnn_graph.so.9", "libcudnn_ops.so.9", "libcudnn_cnn.so.9", "libcudnn_adv.so.9");
    assertThat(names.subList(0, names.indexOf("libcudnn_graph.so.9")))
        .doesNotContain("libcudnn_heuristic.so.9", "libcudnn_engines_precompiled.so.9");
  }
}
