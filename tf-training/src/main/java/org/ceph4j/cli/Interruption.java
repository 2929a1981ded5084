package org.ceph4j.cli;

import java.util.concurrent.CountDownLatch;
import org.ceph4j.training.StopRequest;

/**
 * Turns Ctrl-C into a request to stop: the process ends, with exit code 130, only once this is
 * closed.
 */
final class Interruption implements AutoCloseable {
  private final StopRequest stop = new StopRequest();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "interruption");

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  StopRequest stop() {
    return stop;
  }

  private void await() {
    stop.make();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (!stop.made()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
