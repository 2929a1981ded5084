package org.ceph4j.interpretation;

/** The output that has the landmarks, and how they lie in it. */
public sealed interface LandmarkOutput permits HeatmapOutput, CoordinateOutput {
  /** The output's name in the signature. */
  String name();
}
