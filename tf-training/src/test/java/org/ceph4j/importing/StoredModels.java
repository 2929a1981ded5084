package org.ceph4j.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.Architecture;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.OutputActivation;
import org.ceph4j.network.Slopes;

/**
 * The models of the golden file imports.zip: a U-Net of 8 x 12 px, filters 2 and 4, 3 landmarks.
 */
public final class StoredModels {
  static final NetworkSpec SPEC = spec(Architecture.UNET, 3, List.of(2, 4));

  private StoredModels() {}

  static NetworkSpec spec(Architecture architecture, int landmarks, List<Integer> filters) {
    return new NetworkSpec(
        architecture,
        new ImageSize(8, 12),
        1,
        landmarks,
        1,
        filters,
        Slopes.PER_PIXEL,
        1,
        OutputActivation.RELU,
        0.2);
  }

  /** Unpacks all of them into a folder. */
  public static void unpack(Path folder) {
    try (InputStream in = StoredModels.class.getResourceAsStream("/golden/imports.zip");
        ZipInputStream zip = new ZipInputStream(requireNonNull(in))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
