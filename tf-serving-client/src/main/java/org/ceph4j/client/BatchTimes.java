package org.ceph4j.client;

/**
 * Where the time of a batch went, in ns.
 *
 * @param images of the batch, unreadable ones included
 * @param waiting for the threads that read and resize them
 * @param running the network, copying into and out of its tensors included
 * @param decoding heatmaps to landmarks
 */
public record BatchTimes(int images, long waiting, long running, long decoding) {}
