package org.ceph4j.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ceph4j.InputException;
import org.ceph4j.WholeFolder;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.client.JsonFile;
import org.ceph4j.savedmodel.Reason;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * Makes a bundle of a checkpoint: written beside its place and moved there, so that it is whole or
 * not there.
 *
 * @param checkpoint what the files of its variables begin with
 * @param metadata go into the bundle
 * @param bundle a folder that is not there yet
 */
public record BundleWriter(Path checkpoint, BundleMetadata metadata, Path bundle) {
  /** What the bundle is made of. */
  @FunctionalInterface
  public interface Model {
    /** Saves itself, with the variables of a checkpoint, as a SavedModel into an empty folder. */
    void save(Path checkpoint, Path folder) throws IOException;
  }

  /**
   * Writes the bundle.
   *
   * @throws InputException if the folder is there or cannot be written, or the checkpoint damaged
   */
  public void write(Model model) {
    Path place = bundle.toAbsolutePath();
    if (Files.exists(place)) {
      throw new InputException(
          bundle + ": is there already and is not overwritten. Name another folder.");
    }
    try {
      WholeFolder.write(
          place,
          part -> {
            model.save(checkpoint, part);
            JsonFile.write(part.resolve(BundleMetadata.FILE), metadata);
          });
    } catch (TensorFlowException e) {
      throw new InputException(
          bundle + ": cannot be exported from " + checkpoint + ": " + Reason.of(e), e);
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(
          bundle
              + ": cannot be written: "
              + e.getMessage()
              + ". The run's checkpoints stand; make room or mend the folder, then export again.",
          e);
    }
  }
}
