package org.ceph4j.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.ceph4j.InputException;
import org.ceph4j.WholeFile;
import org.ceph4j.client.JsonFile;

/**
 * Where a run keeps what belongs to it.
 *
 * @param path of the folder
 */
public record RunFolder(Path path) {
  /**
   * A folder for a new run. What a run left that was killed before it began is taken away.
   *
   * @throws InputException if something else is in it
   */
  public static RunFolder create(Path path) {
    RunFolder folder = new RunFolder(path);
    try {
      Files.createDirectories(path);
      if (!folder.emptyButForAKilledBeginning()) {
        throw new InputException(
            path
                + ": is not empty and is not overwritten. Name another folder, or go on with the"
                + " run in it: ceph train --resume "
                + path);
      }
      WholeFile.deleteLeftovers(path);
      Files.deleteIfExists(folder.record());
      FileUtils.deleteDirectory(folder.checkpoints().folder().toFile());
    } catch (IOException e) {
      throw new InputException(path + ": cannot be made: " + e.getMessage(), e);
    }
    return folder;
  }

  private boolean emptyButForAKilledBeginning() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.allMatch(
              entry ->
                  entry.equals(record())
                      || entry.equals(checkpoints().folder())
                      || WholeFile.isLeftover(entry))
          && !checkpoints().haveSteps();
    }
  }

  /**
   * The folder of a run that was begun.
   *
   * @throws InputException if there is none
   */
  public static RunFolder open(Path path) {
    RunFolder folder = new RunFolder(path);
    boolean settings = Files.isRegularFile(folder.settings());
    boolean record = Files.isRegularFile(folder.record());
    if (record && !settings) {
      throw new InputException(
          path
              + ": the run in it ended before it began, and nothing was trained. Begin it again:"
              + " ceph train --data DIR --out "
              + path);
    }
    if (!record || !settings) {
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

  /**
   * Deletes what a killed run left behind. No run may be at work in the folder.
   *
   * @param kept how many of the last checkpoints stay
   * @throws UncheckedIOException if it cannot be deleted
   */
  void deleteLeftovers(int kept) {
    try {
      WholeFile.deleteLeftovers(path);
      checkpoints().deleteLeftovers(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": cannot be cleared: " + e.getMessage(), e);
    }
  }

  /** The merged settings, as YAML. */
  public Path settings() {
    return path.resolve("config.yaml");
  }

  /** The {@link RunRecord}, as JSON. */
  public Path record() {
    return path.resolve("run.json");
  }

  /**
   * Reads the record.
   *
   * @throws InputException if it cannot be read
   */
  public RunRecord readRecord() {
    return JsonFile.read(record(), RunRecord.class);
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
