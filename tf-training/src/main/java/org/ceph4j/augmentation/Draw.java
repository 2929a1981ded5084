package org.ceph4j.augmentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SplittableRandom;
import java.util.UUID;

/** The random numbers for one film in one round: the same seed, film and round give the same. */
final class Draw {
  private final SplittableRandom random;

  // A hash tells neighbouring rounds apart; generators seeded with plain numbers begin alike.
  Draw(long seed, String film, long round) {
    byte[] key = (seed + " " + round + " " + film).getBytes(UTF_8);
    this.random = new SplittableRandom(UUID.nameUUIDFromBytes(key).getMostSignificantBits());
  }

  /** A number from -reach to reach, all equally likely. */
  double within(double reach) {
    return reach * (2 * random.nextDouble() - 1);
  }

  /** A number from 0 to most, all equally likely. */
  double upTo(double most) {
    return most * random.nextDouble();
  }

  /** A seed for another generator. */
  long seed() {
    return random.nextLong();
  }
}
