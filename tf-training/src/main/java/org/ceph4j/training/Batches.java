package org.ceph4j.training;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.ceph4j.image.ReadAhead;

/**
 * Batches in order, read and resized by threads of their own ahead of who takes them. Close it to
 * end the threads.
 */
final class Batches implements AutoCloseable {
  private static final int AHEAD = 4;

  private final FilmPreparer preparer;
  private final ReadAhead readers = new ReadAhead(Runtime.getRuntime().availableProcessors());

  Batches(FilmPreparer preparer) {
    this.preparer = preparer;
  }

  /**
   * The batches from one number on, before another. Taking one throws {@link
   * org.ceph4j.InputException} if a film of it cannot be read any more.
   */
  Iterator<Batch> between(long from, long to, LongFunction<List<Showing>> films) {
    Iterator<Callable<Batch>> work =
        LongStream.range(from, to)
            .<Callable<Batch>>mapToObj(number -> () -> preparer.batch(films.apply(number)))
            .iterator();
    return readers.inOrder(work, AHEAD);
  }

  @Override
  public void close() {
    readers.close();
  }
}
