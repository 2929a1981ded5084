package org.ceph4j.training;

import java.util.Optional;
import org.ceph4j.evaluation.ErrorSummary;

/**
 * What an epoch gave.
 *
 * @param epoch counted from 1
 * @param learningRate of the epoch's last step
 * @param training means over the epoch's steps, in training mode
 * @param validation over the validation films, where there are any
 */
public record EpochResult(
    int epoch, double learningRate, EpochMeans training, Optional<ValidationResult> validation) {
  /**
   * What the validation films gave.
   *
   * @param scores means over the films
   * @param errors of the landmarks, in mm where all films have a spacing
   */
  public record ValidationResult(EpochMeans scores, ErrorSummary errors) {}

  /** The loss that decides which epoch is best: the validation's, or without one the training's. */
  public float decisiveLoss() {
    return validation.map(result -> result.scores().loss()).orElse(training.loss());
  }
}
