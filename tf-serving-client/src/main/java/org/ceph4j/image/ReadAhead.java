package org.ceph4j.image;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ceph4j.InputException;

/**
 * Threads that do work, such as reading films, ahead of whoever takes the results in order. Shared
 * by any number of rows at once. Whoever made it closes it, which ends the threads.
 */
public final class ReadAhead implements AutoCloseable {
  private final ExecutorService threads;

  /** So many daemon threads. */
  public ReadAhead(int threads) {
    this.threads = Executors.newFixedThreadPool(threads, ReadAhead::reader);
  }

  private static Thread reader(Runnable work) {
    Thread thread = new Thread(work, "read-ahead");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The results of the work, in its order. An {@link InputException} of a piece of work is thrown
   * where its result would be taken; the row can be used on after it.
   *
   * @param work taken only as results are taken
   * @param ahead how many pieces of work are begun before their turn, at least 1
   * @throws IllegalStateException if the threads were ended
   */
  public <T> Iterator<T> inOrder(Iterator<Callable<T>> work, int ahead) {
    if (threads.isShutdown()) {
      throw new IllegalStateException("used after it was closed");
    }
    return new Row<>(work, ahead);
  }

  private final class Row<T> implements Iterator<T> {
    private final Iterator<Callable<T>> work;
    private final int ahead;
    private final ArrayDeque<Future<T>> begun = new ArrayDeque<>();

    Row(Iterator<Callable<T>> work, int ahead) {
      this.work = work;
      this.ahead = ahead;
    }

    @Override
    public boolean hasNext() {
      return !begun.isEmpty() || work.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      while (begun.size() < ahead && work.hasNext()) {
        begun.add(threads.submit(work.next()));
      }
      return await(begun.remove());
    }

    private T await(Future<T> result) {
      try {
        return result.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof InputException unreadable) {
          throw unreadable;
        }
        throw new IllegalStateException("work that was begun ahead failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting", e);
      }
    }
  }

  /** Ends the threads; work in progress is interrupted. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
