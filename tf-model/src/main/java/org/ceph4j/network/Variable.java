package org.ceph4j.network;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * A resource variable of a graph, read as float32.
 *
 * @param name its Keras path, also its name in checkpoints and bundles
 * @param shape fully known
 * @param trainable whether gradients move it
 * @param handle what assigning ops take, in the type in which it is stored
 * @param value the op that reads it, once in a run
 */
public record Variable(
    String name,
    Shape shape,
    boolean trainable,
    Operand<? extends TType> handle,
    Operand<TFloat32> value) {}
