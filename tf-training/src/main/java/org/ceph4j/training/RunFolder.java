package org.ceph4j.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ceph4j.InputException;

/**
 * Where a run keeps what belongs to it.
 *
 * @param path of the folder
 */
public record RunFolder(Path path) {
  /**
   * A folder for a new run.
   *
   * @throws InputException if something is in it already
   */
  public static RunFolder create(Path path) {
    try {
      Files.createDirectories(path);
      try (Stream<Path> entries = Files.list(path)) {
        if (entries.findAny().isPresent()) {
          throw new InputException(
              path
                  + ": is not empty and is not overwritten. Name another folder, or go on with the"
                  + " run in it: ceph train --resume "
                  + path);
        }
      }
    } catch (IOException e) {
      throw new InputException(path + ": cannot be made: " + e.getMessage(), e);
    }
    return new RunFolder(path);
  }

  /**
   * The folder of a run that was begun.
   *
   * @throws InputException if there is none
   */
  public static RunFolder open(Path path) {
    RunFolder folder = new RunFolder(path);
    if (!Files.isRegularFile(folder.record()) || !Files.isRegularFile(folder.settings())) {
      throw new InputException(
          path
              + ": no run: expected "
              + folder.record().getFileName()
              + " and "
              + folder.settings().getFileName()
              + " in it. 'ceph train' makes such a folder.");
    }
    return folder;
  }

  /** The merged settings, as YAML. */
  public Path settings() {
    return path.resolve("config.yaml");
  }

  /** The {@link RunRecord}, as JSON. */
  public Path record() {
    return path.resolve("run.json");
  }

  /** The checkpoints. */
  public Checkpoints checkpoints() {
    return new Checkpoints(path.resolve("checkpoints"));
  }

  /** The files for TensorBoard. */
  public Path events() {
    return path.resolve("events");
  }

  /** The exported bundle. */
  public Path bundle() {
    return path.resolve("model");
  }
}
