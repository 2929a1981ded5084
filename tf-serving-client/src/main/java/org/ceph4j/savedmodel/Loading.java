package org.ceph4j.savedmodel;

import java.nio.file.Path;
import java.util.List;
import org.ceph4j.InputException;
import org.ceph4j.device.SessionConfig;
import org.ceph4j.device.TensorFlowNative;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TFUnimplementedException;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.proto.ConfigProto;

/** What TensorFlow does when a bundle is loaded, and what its refusals mean. */
final class Loading {
  private static final int NAMED = 3;

  private Loading() {}

  /**
   * Loads the graph and its variables; the caller closes it.
   *
   * @throws InputException if TensorFlow refuses, or this machine does not have the device or its
   *     precision
   */
  static SavedModelBundle load(BundleFile file, LoadOptions options) {
    ConfigProto config = SessionConfig.forBundle(options.device());
    if (!AssetTables.areIn(file)) {
      return load(file, file.folder(), config);
    }
    try (AssetTables tables = AssetTables.open(file)) {
      return load(file, tables.folder(), config);
    }
  }

  private static SavedModelBundle load(BundleFile file, Path folder, ConfigProto config) {
    TensorFlowNative.load();
    try {
      return SavedModelBundle.loader(folder.toString())
          .withTags(file.tags())
          .withConfigProto(config)
          .load();
    } catch (TensorFlowException | TFInvalidArgumentException | TFUnimplementedException e) {
      throw new InputException(
          "%s: TensorFlow cannot load this bundle: %s. Copy it again if it was cut short; if TensorFlow %s, which wrote it, is newer than the one here, export it with an older one."
              .formatted(file.folder(), Reason.of(e), file.writer()),
          e);
    }
  }

  /**
   * Requires that all weights have a value, and a finite one.
   *
   * @return what was found and allowed
   * @throws InputException naming the variables that have not
   */
  static List<String> checkWeights(BundleFile file, Weights weights, LoadOptions options) {
    List<String> without = weights.withoutValue();
    if (!without.isEmpty()) {
      throw new InputException(
          "%s: the bundle holds no values for %s. So it is with a Keras 3 model that tf.saved_model.save wrote: write it with model.export(dir)."
              .formatted(file.folder(), names(without)));
    }
    List<String> notFinite = weights.notFinite();
    if (notFinite.isEmpty()) {
      return List.of();
    }
    String found = "%s: NaN or infinite weights in %s".formatted(file.folder(), names(notFinite));
    if (!options.allowNan()) {
      throw new InputException(
          found
              + ". What it finds would be worthless; use a checkpoint from before, or --allow-nan.");
    }
    return List.of(found);
  }

  private static String names(List<String> variables) {
    int more = variables.size() - NAMED;
    return String.join(", ", variables.subList(0, Math.min(NAMED, variables.size())))
        + (more > 0 ? " and " + more + " more variables" : "");
  }
}
