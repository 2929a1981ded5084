package org.ceph4j.training;

import java.nio.file.Path;
import org.ceph4j.client.JsonFile;

/**
 * A saved state of a run.
 *
 * @param folder that holds it
 * @param state how far the run had come
 */
public record Checkpoint(Path folder, TrainingState state) {
  static final String VARIABLES = "variables";
  static final String STATE = "state.json";

  /**
   * Reads the state of the checkpoint in a folder.
   *
   * @throws org.ceph4j.InputException if it is not there or damaged
   */
  static Checkpoint read(Path folder) {
    return new Checkpoint(folder, JsonFile.read(folder.resolve(STATE), TrainingState.class));
  }

  /** What the variables' files begin with. */
  public Path variables() {
    return folder.resolve(VARIABLES);
  }
}
