/**
 * Training: films in batches, a graph that learns, a short loop with listeners, checkpoints.
 *
 * <p>{@link org.ceph4j.training.Trainer} is the loop. {@link org.ceph4j.training.Batches} prepares
 * films ahead of it; {@link org.ceph4j.training.TrainingSession} owns the graph and all native
 * memory; everything that happens beside the loop (checkpoints, history, curves, progress) is a
 * {@link org.ceph4j.training.TrainingListener}.
 *
 * <p>What a step does is a pure function of the settings, the films and the step's number, so a
 * resumed run goes the way of one that was never interrupted. On one machine with {@code
 * device.threads: 1} the two agree bit for bit; with more threads sums are added in varying order
 * and the last bits differ.
 */
@NullMarked
package org.ceph4j.training;

import org.jspecify.annotations.NullMarked;
