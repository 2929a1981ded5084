package org.ceph4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files by NumPy; see make_heatmap_golden.py. */
class StoredHeatmapsTest {
  @TempDir Path folder;

  private static Path golden(String name) {
    try {
      return Path.of(Objects.requireNonNull(StoredHeatmapsTest.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stored-float32-4d.npz", "deflated-float64-3d.npz", "version-2.npz"})
  void readsWhatNumpyWrote(String name) {
    StoredHeatmaps heatmaps = StoredHeatmaps.read(golden(name));
    assertThat(heatmaps.shape()).isEqualTo(new HeatmapShape(2, 3, 4));
    assertThat(heatmaps.values()).hasSize(24);
    int next = 0;
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        for (int landmark = 0; landmark < 4; landmark++) {
          float expected = 100 * row + 10 * column + landmark + 0.25f;
          assertThat(heatmaps.values()[next++]).isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fortran.npz, 'fortran_order'': True'",
    "integers.npz, not floats: int32",
    "two-dimensions.npz, '[3, 4]'",
    "named.npz, found [heatmaps.npy]",
  })
  void refusesOtherArrays(String name, String found) {
    assertThatThrownBy(() -> StoredHeatmaps.read(golden(name)))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(golden(name) + ": expected an NPZ file", found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stored-float32-4d.npz", "deflated-float64-3d.npz"})
  void refusesDamagedFiles(String name) throws IOException {
    byte[] whole = Files.readAllBytes(golden(name));
    Path damaged = folder.resolve("film.npz");
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(damaged, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> StoredHeatmaps.read(damaged)).isInstanceOf(InputException.class);
    }
    whole[whole.length / 2] ^= 1;
    Files.write(damaged, whole);
    assertThatThrownBy(() -> StoredHeatmaps.read(damaged))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(damaged + ": expected an NPZ file");
  }

  @Test
  void refusesAMissingFile() {
    assertThatThrownBy(() -> StoredHeatmaps.read(folder.resolve("none.npz")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none.npz");
  }
}
