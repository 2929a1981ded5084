package org.ceph4j.training;

/**
 * Where the time of a training step went, in ns.
 *
 * @param waiting for the threads that prepare batches
 * @param feeding the batch into tensors
 * @param running the graph, and fetching what it reports
 * @param loss of the step
 */
public record StepTimes(long waiting, long feeding, long running, float loss) {}
