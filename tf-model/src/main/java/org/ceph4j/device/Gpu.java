package org.ceph4j.device;

/**
 * A GPU.
 *
 * @param index its number, from 0, among those that this process may use
 * @param name such as {@code NVIDIA H100 80GB HBM3}
 * @param memory in bytes
 * @param computeCapability such as {@code 9.0}
 */
public record Gpu(int index, String name, long memory, String computeCapability) {}
