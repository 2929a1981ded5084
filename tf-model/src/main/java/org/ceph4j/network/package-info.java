/**
 * The two networks of arXiv 2005.12110 as ops of a TensorFlow graph: a U-Net and the same network
 * without its skips.
 *
 * <p>A {@link org.ceph4j.network.NetworkSpec} says what to build; a {@link
 * org.ceph4j.network.Network} holds the variables in a graph; a {@link org.ceph4j.network.Pass}
 * lays one pass through it, for training or for inference, over the same variables. Tensors are
 * float32 and {@code [batch, height, width, channels]}. Variables have the names that Keras paths
 * would give them, such as {@code down_1/conv_1/kernel}, and live in a {@link
 * org.ceph4j.network.Variables}, which also initialises, saves and restores them.
 *
 * <p>Building a graph is for one thread. The session that runs it, and native memory, belong to
 * whoever made the graph.
 */
@NullMarked
package org.ceph4j.network;

import org.jspecify.annotations.NullMarked;
