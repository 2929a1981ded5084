package org.ceph4j.network;

/** What follows the network's last convolution. */
public enum OutputActivation {
  /**
   * {@code max(x, 0)}, as in the paper. A map whose values all fall below 0 early in training gets
   * no gradient any more and stays blank.
   */
  RELU,
  /** Nothing. */
  LINEAR,
  /** {@code exp(x)} over its sum in the map: all values of a map add up to 1. */
  SOFTMAX
}
