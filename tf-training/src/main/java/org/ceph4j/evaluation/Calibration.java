package org.ceph4j.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.ceph4j.bundle.MassConfidence;

/**
 * What makes a confidence c in a landmark a probability: {@code 1 / (1 + exp(-(slope * logit(c) +
 * offset + landmarkOffset)))}, the logistic regression of being near on the logit of the confidence
 * (Platt's scaling), with an offset for each landmark: equally sharp maps are not equally right. A
 * calibrated confidence has slope 1 and offsets 0.
 *
 * <p>The offsets of landmarks are thought to lie around 0 with a standard deviation of 1, so that
 * few films say little about a landmark and many say all.
 *
 * @param slope what the logit is multiplied with
 * @param offset what is added then
 * @param landmarkOffsets what is added too, by landmark; they add up to 0
 */
public record Calibration(double slope, double offset, Map<String, Double> landmarkOffsets) {
  private static final int SHARED = 2;

  public Calibration {
    landmarkOffsets = Collections.unmodifiableMap(new LinkedHashMap<>(landmarkOffsets));
  }

  /**
   * The most likely one.
   *
   * @param claims those not found have no part in it: their confidence is 0 by definition
   * @param threshold how near a landmark must be to count
   * @return empty where no single slope and offset are the most likely for all landmarks together:
   *     all are near or none is, all have the same confidence, or a confidence parts those near
   *     from the others
   */
  static Optional<Calibration> of(List<Claim> claims, double threshold) {
    List<Claim> found = claims.stream().filter(Claim::found).toList();
    List<String> landmarks = found.stream().map(Claim::landmark).distinct().toList();
    // Offsets that are thought to be small hide that the claims tell no slope.
    return weights(found, List.of(), threshold)
        .flatMap(shared -> weights(found, landmarks, threshold))
        .map(weights -> of(weights, landmarks));
  }

  private static Calibration of(RealVector weights, List<String> landmarks) {
    Map<String, Double> offsets = new LinkedHashMap<>();
    for (int i = 0; i < landmarks.size(); i++) {
      offsets.put(landmarks.get(i), weights.getEntry(SHARED + i));
    }
    return new Calibration(weights.getEntry(0), weights.getEntry(1), offsets);
  }

  /** Slope, offset and the offset of each of the landmarks. */
  private static Optional<RealVector> weights(
      List<Claim> found, List<String> landmarks, double threshold) {
    RealVector precisions = new ArrayRealVector(SHARED + landmarks.size(), 1);
    precisions.setSubVector(0, new ArrayRealVector(SHARED));
    return new LogisticRegression(
            found.stream().map(claim -> outcome(claim, landmarks, threshold)).toList(), precisions)
        .weights();
  }

  private static LogisticRegression.Outcome outcome(
      Claim claim, List<String> landmarks, double threshold) {
    RealVector features = new ArrayRealVector(SHARED + landmarks.size());
    features.setEntry(0, MassConfidence.logit(claim.confidence()));
    features.setEntry(1, 1);
    int landmark = landmarks.indexOf(claim.landmark());
    if (landmark >= 0) {
      features.setEntry(SHARED + landmark, 1);
    }
    return new LogisticRegression.Outcome(features, claim.isWithin(threshold));
  }
}
