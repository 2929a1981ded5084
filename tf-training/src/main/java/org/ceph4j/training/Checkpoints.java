package org.ceph4j.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.ceph4j.InputException;
import org.ceph4j.WholeFile;
import org.ceph4j.WholeFolder;
import org.ceph4j.client.JsonFile;
import org.ceph4j.savedmodel.Reason;
import org.ceph4j.settings.CheckpointName;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * The checkpoints of a run on disk: {@code step-N} folders, and the small files {@code last} and
 * {@code best} that each name one.
 *
 * <p>Beside the two the last few stay. A checkpoint is written into a new folder, synced to the
 * disk, and only then named by a file that is moved into place. So whenever the machine stops, the
 * files name whole checkpoints. Other folders are deleted afterwards.
 *
 * @param folder where they are, in the run's folder; made when the first is written
 */
public record Checkpoints(Path folder) {
  private static final String PREFIX = "step-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "\\d+-\\d+");

  /**
   * Saves the session's variables and the state under these names, one after the other.
   *
   * @param kept how many of the last checkpoints stay, whether a name has them or not
   * @throws InputException if the disk does not take it; it says what stands
   */
  void write(TrainingSession session, TrainingState state, List<CheckpointName> names, int kept) {
    // A state is reached only once in a run, so a folder of that name is the same checkpoint.
    Path target = folder.resolve(PREFIX + state.step() + "-" + state.history().size());
    try {
      if (!Files.exists(target)) {
        WholeFolder.write(target, part -> write(session, state, part));
      }
      for (CheckpointName name : names) {
        WholeFile.write(pointer(name), target.getFileName().toString());
      }
      deleteOthers(kept);
    } catch (IOException | UncheckedIOException | TensorFlowException e) {
      throw new InputException(
          folder
              + ": the checkpoint after step "
              + state.step()
              + " cannot be written: "
              + Reason.of(e)
              + ". "
              + whatStands(),
          e);
    }
  }

  private static void write(TrainingSession session, TrainingState state, Path part) {
    session.save(part.resolve(Checkpoint.VARIABLES));
    JsonFile.write(part.resolve(Checkpoint.STATE), state);
  }

  /** What a run that could not write can go on from, for a user to read. */
  String whatStands() {
    return target(CheckpointName.LAST)
            .map(path -> "The checkpoint " + path + " stands")
            .orElse("There is no checkpoint yet")
        + "; make room or mend the folder, then go on with: ceph train --resume "
        + folder.getParent();
  }

  /**
   * Deletes what a killed run left behind. No run may be at work in the folder.
   *
   * @param kept as in {@link #write}
   */
  void deleteLeftovers(int kept) throws IOException {
    if (Files.isDirectory(folder)) {
      WholeFile.deleteLeftovers(folder);
      deleteOthers(kept);
    }
  }

  private void deleteOthers(int kept) throws IOException {
    List<Path> whole = oldestFirst();
    Set<Path> stay = new HashSet<>(whole.subList(Math.max(0, whole.size() - kept), whole.size()));
    for (CheckpointName name : CheckpointName.values()) {
      target(name).ifPresent(stay::add);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(Files::isDirectory).toList()) {
        if (!stay.contains(entry)) {
          FileUtils.deleteDirectory(entry.toFile());
        }
      }
    }
  }

  private List<Path> oldestFirst() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> NAME.matcher(name(entry)).matches())
          .sorted(Comparator.comparingLong(Checkpoints::step))
          .toList();
    }
  }

  private static String name(Path entry) {
    return String.valueOf(entry.getFileName());
  }

  private static long step(Path entry) {
    return Long.parseLong(name(entry).split("-", -1)[1]);
  }

  /**
   * The checkpoint that a user asks for.
   *
   * @param wanted last, best or the name of a checkpoint's folder
   * @throws InputException if there is none of that name, saying which there are
   */
  public Checkpoint named(String wanted) {
    return Arrays.stream(CheckpointName.values())
        .filter(name -> name.name().equalsIgnoreCase(wanted))
        .findFirst()
        .flatMap(this::target)
        .or(() -> whole().stream().filter(entry -> name(entry).equals(wanted)).findFirst())
        .map(Checkpoint::read)
        .orElseThrow(() -> missing(wanted));
  }

  /** Whether one of them is of a run that did a step. */
  boolean haveSteps() {
    return whole().stream().anyMatch(entry -> step(entry) > 0);
  }

  private InputException missing(String wanted) {
    List<Path> whole = whole();
    String message =
        whole.isEmpty()
            ? "there is no checkpoint yet; train at least one epoch first."
            : "there is no checkpoint '"
                + wanted
                + "'; name last, best or one of "
                + whole.stream().map(Checkpoints::name).toList()
                + ".";
    return new InputException(folder + ": " + message);
  }

  private List<Path> whole() {
    try {
      return Files.isDirectory(folder) ? oldestFirst() : List.of();
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be listed: " + e.getMessage(), e);
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
