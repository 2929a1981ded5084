package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilmOrderTest {
  private static List<Integer> take(FilmOrder order, int steps, int batchSize) {
    List<Integer> taken = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      List<Integer> batch = order.batch(step, batchSize);
      assertThat(batch).hasSize(batchSize);
      taken.addAll(batch);
    }
    return taken;
  }

  // With 7 films and batches of 2, a batch crosses the end of every other round.
  @ParameterizedTest
  @CsvSource({"7,2", "7,3", "6,2", "3,5", "1,4"})
  void showsEachFilmOnceARound(int films, int batchSize) {
    List<Integer> taken = take(new FilmOrder(films, 42), 3 * films, batchSize);
    Integer[] each = IntStream.range(0, films).boxed().toArray(Integer[]::new);
    for (int round = 0; round < 3 * batchSize; round++) {
      assertThat(taken.subList(round * films, (round + 1) * films)).containsExactlyInAnyOrder(each);
    }
  }

  @Test
  void isAPureFunctionOfSeedAndStep() {
    FilmOrder order = new FilmOrder(50, 42);
    List<Integer> inOrder = take(order, 100, 3);
    for (int step = 99; step >= 0; step -= 7) {
      assertThat(new FilmOrder(50, 42).batch(step, 3))
          .isEqualTo(inOrder.subList(3 * step, 3 * step + 3));
    }
  }

  @Test
  void roundsAndSeedsDiffer() {
    List<Integer> taken = take(new FilmOrder(50, 42), 2, 50);
    assertThat(taken.subList(0, 50)).isNotEqualTo(taken.subList(50, 100));
    assertThat(take(new FilmOrder(50, 43), 2, 50)).isNotEqualTo(taken);
  }

  // Over many rounds each film is in each place about equally often.
  @Test
  void favoursNoPlace() {
    int[] firsts = new int[5];
    for (int round = 0; round < 5000; round++) {
      firsts[new FilmOrder(5, 1).batch(round, 5).get(0)]++;
    }
    for (int first : firsts) {
      assertThat(first).isBetween(1000 - 150, 1000 + 150); // five standard errors are 141
    }
  }
}
