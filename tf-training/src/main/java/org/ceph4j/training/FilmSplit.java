package org.ceph4j.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ceph4j.InputException;
import org.ceph4j.dataset.Film;

/**
 * Which films train and which validate.
 *
 * @param training at least one
 * @param validation may be empty
 */
public record FilmSplit(List<Film> training, List<Film> validation) {
  public FilmSplit {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    if (training.isEmpty()) {
      throw new InputException(
          "No film is left to train on: "
              + validation.size()
              + " films are there, and all are for validation.");
    }
  }

  /** The last share of the films validates: at least one of two or more, unless the share is 0. */
  public static FilmSplit lastShare(List<Film> films, double share) {
    int count = (int) (films.size() * share);
    if (share > 0 && films.size() > 1) {
      count = Math.max(1, count);
    }
    return ofRange(films, films.size() - count, films.size());
  }

  /**
   * One fold validates, as in the original program: folds are runs of neighbours, and the first (n
   * mod folds) have one film more.
   *
   * @param fold from 1 to {@code folds}
   */
  public static FilmSplit fold(List<Film> films, int fold, int folds) {
    if (folds < 2 || folds > films.size() || fold < 1 || fold > folds) {
      throw new InputException(
          "Fold "
              + fold
              + "/"
              + folds
              + " cannot be made of "
              + films.size()
              + " films: expected a fold from 1 to the number of folds, and 2 to "
              + films.size()
              + " folds.");
    }
    int size = films.size() / folds;
    int larger = films.size() % folds;
    int start = (fold - 1) * size + Math.min(fold - 1, larger);
    return ofRange(films, start, start + size + (fold <= larger ? 1 : 0));
  }

  /**
   * The named films validate.
   *
   * @throws InputException if one of them is not there
   */
  public static FilmSplit named(List<Film> films, Set<String> validationStems) {
    Set<String> missing = new TreeSet<>(validationStems);
    films.forEach(film -> missing.remove(film.stem()));
    if (!missing.isEmpty()) {
      throw new InputException(
          "Films named for validation are not among those that can be used: " + missing);
    }
    Predicate<Film> validates = film -> validationStems.contains(film.stem());
    return new FilmSplit(
        films.stream().filter(validates.negate()).toList(),
        films.stream().filter(validates).toList());
  }

  private static FilmSplit ofRange(List<Film> films, int from, int to) {
    List<Film> training = new ArrayList<>(films.subList(0, from));
    training.addAll(films.subList(to, films.size()));
    return new FilmSplit(training, films.subList(from, to));
  }
}
