package org.ceph4j.heatmap;

import org.ceph4j.landmark.ImageSize;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The shape of the target around a landmark. */
public sealed interface Spot permits Gaussian, PaperSpot {
  /** The target's highest value. */
  double peak();

  /** The sum of the target's values in a map that does not cut it. */
  double mass();

  /**
   * Lays the ops that draw the maps.
   *
   * @param tf ops of the graph
   * @param points float32 {@code [batch, landmarks, 2]}: (x right, y down) in px of the network's
   *     input, pixel centres at .0
   * @param size of the network's input
   * @return float32 {@code [batch, height, width, landmarks]}
   */
  Operand<TFloat32> draw(Ops tf, Operand<TFloat32> points, ImageSize size);
}
