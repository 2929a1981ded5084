package org.ceph4j.training.loss;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What a loss looks at, each {@code [batch, height, width, landmarks]}; of a network of several
 * members the maps of each, side by side.
 *
 * @param targets what the network should draw
 * @param scores what its last convolution gives
 * @param heatmaps what its output activation makes of the scores
 */
public record Maps(
    Operand<TFloat32> targets, Operand<TFloat32> scores, Operand<TFloat32> heatmaps) {}
