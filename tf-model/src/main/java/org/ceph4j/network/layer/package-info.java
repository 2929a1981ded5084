/**
 * The layers that the networks are made of, each with Keras' meaning and variable names.
 *
 * <p>A layer makes its variables once; {@code apply} lays its ops over them, for as many passes as
 * a graph needs. Tensors are float32 {@code [batch, height, width, channels]}.
 */
@NullMarked
package org.ceph4j.network.layer;

import org.jspecify.annotations.NullMarked;
