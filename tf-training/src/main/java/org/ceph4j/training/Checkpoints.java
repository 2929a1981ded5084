package org.ceph4j.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.ceph4j.InputException;
import org.ceph4j.WholeFile;
import org.ceph4j.client.JsonFile;
import org.ceph4j.settings.CheckpointName;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * The checkpoints of a run on disk: {@code step-N} folders, and the small files {@code last} and
 * {@code best} that each name one.
 *
 * <p>A checkpoint is written into a new folder, synced to the disk, and only then named by a file
 * that is moved into place. So whenever the machine stops, the files name whole checkpoints.
 * Folders that no file names are deleted afterwards.
 *
 * @param folder where they are; made when the first is written
 */
public record Checkpoints(Path folder) {
  private static final String PREFIX = "step-";

  /**
   * Saves the session's variables and the state under these names.
   *
   * @throws InputException if the disk does not take it; earlier checkpoints stand
   */
  void write(TrainingSession session, TrainingState state, Set<CheckpointName> names) {
    // A state is reached only once in a run, so a folder of that name is the same checkpoint.
    Path target = folder.resolve(PREFIX + state.step() + "-" + state.history().size());
    try {
      Files.createDirectories(folder);
      if (!Files.exists(target)) {
        writeBeside(session, state, target);
      }
      for (CheckpointName name : names) {
        WholeFile.write(pointer(name), target.getFileName().toString());
      }
      deleteUnnamed();
    } catch (IOException | UncheckedIOException | TensorFlowException e) {
      throw new InputException(
          folder
              + ": the checkpoint after step "
              + state.step()
              + " cannot be written: "
              + e.getMessage()
              + ". Earlier checkpoints stand; make room or mend the folder, then go on with"
              + " --resume.",
          e);
    }
  }

  private static void writeBeside(TrainingSession session, TrainingState state, Path target)
      throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    if (Files.isDirectory(part)) {
      FileUtils.deleteDirectory(part.toFile());
    }
    Files.createDirectory(part);
    session.save(part.resolve(Checkpoint.VARIABLES));
    JsonFile.write(part.resolve(Checkpoint.STATE), state);
    try (Stream<Path> files = Files.list(part)) {
      for (Path file : files.toList()) {
        sync(file);
      }
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private void deleteUnnamed() throws IOException {
    Set<Path> named = new HashSet<>();
    for (CheckpointName name : CheckpointName.values()) {
      target(name).ifPresent(named::add);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(Files::isDirectory).toList()) {
        if (!named.contains(entry)) {
          FileUtils.deleteDirectory(entry.toFile());
        }
      }
    }
  }

  /** The checkpoint of that name, if one was written. */
  public Optional<Checkpoint> read(CheckpointName name) {
    return target(name).map(Checkpoint::read);
  }

  private Optional<Path> target(CheckpointName name) {
    Path file = pointer(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(folder.resolve(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private Path pointer(CheckpointName name) {
    return folder.resolve(name.name().toLowerCase(Locale.ROOT));
  }
}
