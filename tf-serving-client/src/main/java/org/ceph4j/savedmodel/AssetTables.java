package org.ceph4j.savedmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.tensorflow.proto.MetaGraphDef;

/**
 * Lookup tables that TensorFlow 1 fills from asset files. TensorFlow's loader fills them, with the
 * paths of the files in this bundle. TensorFlow Java then runs the ops of the collection {@code
 * table_initializer} again, with the paths on the machine that wrote the bundle. So such a bundle
 * is loaded from a folder that lacks that collection and is otherwise the same.
 */
final class AssetTables implements AutoCloseable {
  private static final String INITIALIZERS = "table_initializer";
  private static final String ASSETS = "saved_model_assets";

  private final Path folder;

  private AssetTables(Path folder) {
    this.folder = folder;
  }

  /** Whether the bundle has such tables. */
  static boolean areIn(BundleFile file) {
    return file.metaGraph().containsCollectionDef(INITIALIZERS)
        && file.metaGraph().containsCollectionDef(ASSETS);
  }

  /** The folder to load the bundle from; whoever opens it closes it after that. */
  static AssetTables open(BundleFile file) {
    try {
      AssetTables tables = new AssetTables(Files.createTempDirectory("ceph4j"));
      for (String part : List.of("variables", "assets")) {
        Path original = file.folder().resolve(part).toAbsolutePath();
        if (Files.exists(original)) {
          Files.createSymbolicLink(tables.folder.resolve(part), original);
        }
      }
      MetaGraphDef changed = file.metaGraph().toBuilder().removeCollectionDef(INITIALIZERS).build();
      Files.write(
          tables.folder.resolve("saved_model.pb"),
          org.tensorflow.proto.SavedModel.newBuilder()
              .addMetaGraphs(changed)
              .build()
              .toByteArray());
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a temporary folder: " + e.getMessage(), e);
    }
  }

  /** Where the bundle is to be loaded from. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    FileUtils.deleteQuietly(folder.toFile());
  }
}
