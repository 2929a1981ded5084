package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  @Test
  void resultsComeInTheOrderOfTheWork() {
    CountDownLatch secondDone = new CountDownLatch(1);
    List<Callable<String>> work =
        List.of(
            () -> {
              secondDone.await();
              return "first";
            },
            () -> {
              secondDone.countDown();
              return "second";
            });
    try (ReadAhead readers = new ReadAhead(2)) {
      assertThat(readers.inOrder(work.iterator(), 2))
          .toIterable()
          .containsExactly("first", "second");
    }
  }

  @Test
  void workIsTakenOnlyAFewPiecesAhead() {
    AtomicInteger taken = new AtomicInteger();
    Iterator<Callable<Integer>> work =
        IntStream.range(0, 100)
            .<Callable<Integer>>mapToObj(
                number -> {
                  taken.incrementAndGet();
                  return () -> number;
                })
            .iterator();
    try (ReadAhead readers = new ReadAhead(2)) {
      Iterator<Integer> results = readers.inOrder(work, 3);
      assertThat(taken).hasValue(0);
      assertThat(results.next()).isZero();
      assertThat(taken).hasValue(3);
      assertThat(results.next()).isEqualTo(1);
      assertThat(taken).hasValue(4);
    }
  }

  @Test
  void anExceptionComesAtItsPlaceAndTheRowGoesOn() {
    InputException bad = new InputException("bad");
    List<Callable<Integer>> work =
        List.of(
            () -> 1,
            () -> {
              throw bad;
            },
            () -> 3);
    try (ReadAhead readers = new ReadAhead(2)) {
      Iterator<Integer> results = readers.inOrder(work.iterator(), 3);
      assertThat(results.next()).isEqualTo(1);
      assertThatThrownBy(results::next).isSameAs(bad);
      assertThat(results.next()).isEqualTo(3);
      assertThat(results.hasNext()).isFalse();
      assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void anyOtherExceptionIsTheProgramsFault() {
    ArithmeticException fault = new ArithmeticException("fault");
    Callable<Integer> work =
        () -> {
          throw fault;
        };
    try (ReadAhead readers = new ReadAhead(1)) {
      assertThatThrownBy(readers.inOrder(List.of(work).iterator(), 1)::next)
          .isInstanceOf(IllegalStateException.class)
          .hasCause(fault);
    }
  }

  @Test
  void beginsNoRowAfterItWasClosed() {
    ReadAhead readers = new ReadAhead(1);
    readers.close();
    List<Callable<Integer>> work = List.of(() -> 1);
    assertThatThrownBy(() -> readers.inOrder(work.iterator(), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }
}
