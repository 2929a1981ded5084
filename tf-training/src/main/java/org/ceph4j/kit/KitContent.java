package org.ceph4j.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.ceph4j.InputException;
import org.ceph4j.device.CudaLibraries;
import org.ceph4j.device.CudaLibrary;

/**
 * What goes into a kit.
 *
 * @param classPath of the program: jars and folders of classes
 * @param shipped the bundle that is used where none is named
 * @param data data sets, each a folder; they lie in the kit's {@code data} under their own names
 * @param bundles folders; they lie in the kit's {@code bundles} under their own names
 * @param without the files of optional CUDA libraries that stay out
 */
public record KitContent(
    List<Path> classPath, Path shipped, List<Path> data, List<Path> bundles, Set<String> without) {
  /** Copies the lists. */
  public KitContent {
    classPath = List.copyOf(classPath);
    data = List.copyOf(data);
    bundles = List.copyOf(bundles);
    without = Set.copyOf(without);
    without.forEach(KitContent::requireOptional);
  }

  private static void requireOptional(String file) {
    List<String> optional =
        CudaLibraries.IN_ORDER.stream()
            .filter(library -> !library.required())
            .map(CudaLibrary::file)
            .toList();
    if (!optional.contains(file)) {
      throw new InputException(
          "a kit can be made without "
              + String.join(", ", optional)
              + ", got "
              + file
              + ". TensorFlow uses no GPU without the other CUDA libraries.");
    }
  }
}
