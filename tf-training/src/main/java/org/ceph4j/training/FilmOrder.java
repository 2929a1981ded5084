package org.ceph4j.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order in which a training run sees its films: all of them, shuffled anew, again and again.
 * Batches are cut from that endless row, so that with an odd number of films and batches of 2 the
 * last film slides into the next epoch, as in the original program.
 *
 * @param films how many there are
 * @param seed with the number of the round it decides the order
 */
record FilmOrder(int films, long seed) {
  // Splits the seeds of neighbouring rounds, which java.util.Random hardly does by itself.
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** The films of a batch, by index. */
  List<Integer> batch(long step, int batchSize) {
    List<Integer> batch = new ArrayList<>();
    long place = step * batchSize;
    while (batch.size() < batchSize) {
      List<Integer> round = order(round(place));
      int from = (int) (place % films);
      int to = Math.min(films, from + batchSize - batch.size());
      batch.addAll(round.subList(from, to));
      place += to - from;
    }
    return batch;
  }

  /** The round that a place of the endless row belongs to; both are counted from 0. */
  long round(long place) {
    return place / films;
  }

  private List<Integer> order(long round) {
    List<Integer> order = new ArrayList<>();
    for (int film = 0; film < films; film++) {
      order.add(film);
    }
    Collections.shuffle(order, new Random(seed + (round + 1) * GOLDEN_GAMMA));
    return order;
  }
}
