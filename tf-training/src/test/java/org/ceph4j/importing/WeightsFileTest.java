package org.ceph4j.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.io.FileUtils;
import org.ceph4j.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files and files of other kinds are refused in words. */
final class WeightsFileTest {
  @TempDir private Path folder;

  @BeforeEach
  void unpack() {
    StoredModels.unpack(folder);
  }

  private static void refuses(Path source) {
    assertThatThrownBy(() -> WeightsFile.read(source))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(source.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keras2.h5", "keras3_functional.weights.h5", "keras3_subclassed.keras"})
  void refusesFilesThatAreCutShort(String name) throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(name));
    Path cut = folder.resolve("cut");
    for (int part = 0; part < 12; part++) {
      Files.write(cut, Arrays.copyOf(whole, whole.length * part / 12));
      refuses(cut);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"keras2_saved", "keras3_exported", "version1"})
  void refusesDamagedSavedModels(String name) throws IOException {
    Path model = folder.resolve(name);
    Path data = model.resolve("variables/variables.data-00000-of-00001");
    byte[] whole = Files.readAllBytes(data);
    Files.write(data, Arrays.copyOf(whole, whole.length / 2));
    refuses(model);
    Files.write(data, whole);
    assertThat(WeightsFile.read(model).values()).hasSize(46);
    Path index = model.resolve("variables/variables.index");
    Files.write(index, Arrays.copyOf(Files.readAllBytes(index), 100));
    refuses(model);
    FileUtils.deleteDirectory(model.resolve("variables").toFile());
    refuses(model);
    Path graph = model.resolve("saved_model.pb");
    Files.write(graph, Arrays.copyOf(Files.readAllBytes(graph), 1000));
    refuses(model);
    Files.delete(graph);
    refuses(model);
  }

  @Test
  void refusesOtherFiles() throws IOException {
    refuses(folder.resolve("none.h5"));
    refuses(Files.writeString(folder.resolve("text.h5"), "no weights"));
    refuses(Files.writeString(folder.resolve("empty.h5"), ""));
    Path npz = folder.resolve("keras2.npz");
    assertThatThrownBy(() -> WeightsFile.read(npz))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("model.weights.h5")
        .hasMessageContaining("input.npy");
  }
}
