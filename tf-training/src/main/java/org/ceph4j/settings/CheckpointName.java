package org.ceph4j.settings;

/** Which of the two checkpoints that a run keeps. */
public enum CheckpointName {
  /** The newest; the original program exports it. */
  LAST,
  /** That of the epoch with the lowest loss, on the validation films where there are any. */
  BEST
}
