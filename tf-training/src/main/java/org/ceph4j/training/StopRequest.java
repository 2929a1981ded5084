package org.ceph4j.training;

import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a training loop to end after the step it is in. Thread-safe. */
public final class StopRequest {
  private final AtomicBoolean made = new AtomicBoolean();

  /** Asks. */
  public void make() {
    made.set(true);
  }

  /** Whether anyone asked. */
  public boolean made() {
    return made.get();
  }
}
