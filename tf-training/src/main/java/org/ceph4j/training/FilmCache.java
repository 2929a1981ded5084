package org.ceph4j.training;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.ceph4j.dataset.Film;

/**
 * Keeps what was made of films, as far as it fits into memory set aside for it: the first that come
 * stay, which is the best there is for films that are shown again and again in turn. Thread-safe.
 */
final class FilmCache<T> {
  private final Function<Film, T> make;
  private final ToLongFunction<T> bytes;
  private final AtomicLong free;
  private final Map<Film, T> kept = new ConcurrentHashMap<>();

  /**
   * An empty cache.
   *
   * @param make from a film; may be called again for the same film
   * @param bytes that one result takes
   * @param room bytes that all may take
   */
  FilmCache(Function<Film, T> make, ToLongFunction<T> bytes, long room) {
    this.make = make;
    this.bytes = bytes;
    this.free = new AtomicLong(room);
  }

  T get(Film film) {
    T known = kept.get(film);
    return known == null ? keep(film, make.apply(film)) : known;
  }

  private T keep(Film film, T made) {
    long size = bytes.applyAsLong(made);
    if (free.addAndGet(-size) < 0 || kept.putIfAbsent(film, made) != null) {
      free.addAndGet(size);
    }
    return made;
  }
}
