package org.ceph4j.training;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceph4j.InputException;
import org.ceph4j.bundle.AssumedSpacing;
import org.ceph4j.dataset.DatasetOptions;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.settings.Settings;

/**
 * What a run folder says about its run, beside its settings.
 *
 * @param program name and version
 * @param tensorflow TensorFlow's version
 * @param java the Java runtime's version
 * @param device what computes, and in what precision
 * @param data the folder of the films
 * @param options which part of the films, and whose points
 * @param layout of the folder
 * @param dataHash SHA-256 of the films that could be used and their points
 * @param landmarks in channel order
 * @param experts how many experts' points are learned beside their mean; 1 if only the mean
 * @param spacing that all films share, where they share one and a size
 * @param training stems of the films that train
 * @param validation stems of the films that validate
 * @param leftOut the films that could not be used, and why
 * @param initial where the first values of the variables come from, unless from the seed
 */
public record RunRecord(
    String program,
    String tensorflow,
    String java,
    String device,
    String data,
    DatasetOptions options,
    String layout,
    String dataHash,
    LandmarkSet landmarks,
    int experts,
    Optional<AssumedSpacing> spacing,
    List<String> training,
    List<String> validation,
    List<String> leftOut,
    Optional<String> initial) {
  /** The run's network. */
  NetworkSpec spec(Settings settings) {
    return settings.network().spec(landmarks.size(), experts);
  }

  /**
   * Splits films as the run did.
   *
   * @param films those of the run
   * @throws InputException if one that validated is not among them
   */
  public FilmSplit split(List<Film> films) {
    return FilmSplit.named(films, Set.copyOf(validation));
  }
}
